import * as v from 'valibot';
import {aboutSeller, instant, words} from '../facts/fields.ts';

/** A reviewer looked at the whole record of a seller. */
export const SellerReviewFact = v.strictObject({
	fact: v.literal('seller-review'),
	...aboutSeller,
	at: instant,
	by: words(200),
});
export type SellerReviewFact = v.InferOutput<typeof SellerReviewFact>;
