export {changeSeller} from './change-seller.ts';
export {SellerReviewFact} from './fact.ts';
export {sellerPart} from './part.ts';
export {reviewSeller} from './review-seller.ts';
export {type AboutSeller, keyOfSeller} from './rules.ts';
