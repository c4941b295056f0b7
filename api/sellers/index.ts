export {changeSeller} from './change-seller.ts';
export {sellerPart} from './part.ts';
export {reviewSeller} from './review-seller.ts';
export {type AboutSeller, keyOfSeller} from './rules.ts';
