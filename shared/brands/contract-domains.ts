import * as v from 'valibot';
import {isPublicSuffix} from '../domain.ts';
import {ownDomain} from '../facts/fields.ts';
import {Instant} from '../lookup/record.ts';

export const proofMethods = ['dns', 'http'] as const;

export const NewDomain = v.strictObject({
	domain: v.pipe(
		ownDomain,
		v.check(name => !isPublicSuffix(name), 'is a name under which others register theirs'),
	),
	method: v.optional(v.picklist(proofMethods, 'must be "dns" or "http"'), 'dns'),
});
export type NewDomain = v.InferOutput<typeof NewDomain>;

/** What to put where, so that the domain is proved. It stays there: it is looked at every month. */
export const ProofInstructions = v.object({
	/** `dns`: a TXT record of this name; `http`: a file at this https address */
	place: v.string(),
	/** the record's text, or the whole of the file */
	value: v.string(),
	words: v.string(),
});

export const BrandDomain = v.object({
	id: v.string(),
	brand: v.string(),
	/** as name servers know it */
	domain: v.string(),
	/** as people write it, in whatever script */
	written: v.string(),
	method: v.picklist(proofMethods),
	token: v.string(),
	instructions: ProofInstructions,
	/** `waiting`: not proved yet; `lapsed`: it was, and the proof is gone */
	state: v.picklist(['waiting', 'proved', 'lapsed']),
	provedAt: v.nullable(Instant),
	checkedAt: v.nullable(Instant),
	nextCheckAt: v.nullable(Instant),
	/** why the last check did not find the proof */
	trouble: v.nullable(v.string()),
});
export type BrandDomain = v.InferOutput<typeof BrandDomain>;
