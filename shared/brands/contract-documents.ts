import * as v from 'valibot';
import {Instant} from '../lookup/record.ts';

/** A private document of a brand, such as a trade-mark certificate. Only its hash is ever public. */
export const BrandDocument = v.object({
	id: v.string(),
	/** SHA-256 of the bytes as sent, hex */
	hash: v.string(),
	kind: v.string(),
	name: v.string(),
	uploadedAt: Instant,
});
export type BrandDocument = v.InferOutput<typeof BrandDocument>;
