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

/** What a party says for itself. The reviewer reads it, and so does the other party. */
export const NewStatement = v.strictObject({text: words(4000)});
export const mostStatements = 10;

export const DisputeStatement = v.object({
	/** the account of the party that said it */
	brand: v.string(),
	at: Instant,
	text: v.string(),
});
export type DisputeStatement = v.InferOutput<typeof DisputeStatement>;

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

/** A dispute with what its parties said, the oldest first. */
export const DisputeCase = v.object({...BrandDispute.entries, statements: v.array(DisputeStatement)});
export type DisputeCase = v.InferOutput<typeof DisputeCase>;
