import * as v from 'valibot';
import {words} from '../facts/fields.ts';
import {Instant} from '../lookup/record.ts';

export const DisputeDecision = v.strictObject({
	/** the brand account whose name it is */
	winner: words(80),
	/** told to both */
	reason: words(4000),
});
export type DisputeDecision = v.InferOutput<typeof DisputeDecision>;

/** Two organizations that claim one name, each with a proved domain and a filed mark. */
export const BrandDispute = v.object({
	id: v.string(),
	/** the folded name */
	name: v.string(),
	/** the brand account that was there first */
	holder: v.string(),
	claimant: v.string(),
	/** `open`: the holder stays public; `admitted`: nothing of either is */
	state: v.picklist(['open', 'admitted', 'decided']),
	openedAt: Instant,
	admittedAt: v.nullable(Instant),
	decidedAt: v.nullable(Instant),
	winner: v.nullable(v.string()),
	reason: v.nullable(v.string()),
});
export type BrandDispute = v.InferOutput<typeof BrandDispute>;
