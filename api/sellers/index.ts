export {changeSeller} from './change-seller.ts';
export {expireClaims} from './claims/expire-claims.ts';
export {holdingClaim, sellerHeldBy} from './claims/holding-claim.ts';
export {sellersClaimedBy} from './claims/queries.ts';
export {claimEndpoints} from './claims/routes.ts';
export {claimsWaiting} from './claims/waiting.ts';
export {sellerPart} from './part.ts';
export {reviewSeller} from './review-seller.ts';
export {type AboutSeller, keyOfSeller} from './rules.ts';
