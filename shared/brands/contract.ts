import * as v from 'valibot';
import {brandName, hostName, optionalInstant, ownDomain, words} from '../facts/fields.ts';

/** A brand that is registered here. */
export const BrandFact = v.strictObject({
	fact: v.literal('brand'),
	name: brandName,
	/** the name in other scripts and spellings */
	names: v.optional(v.array(words(200)), []),
	/** registrable domains the brand proved to be its own */
	domains: v.optional(v.array(ownDomain), []),
	/** where the brand answers code queries itself */
	queryDomains: v.optional(v.array(hostName), []),
	/** absent: now, or what it was before */
	registeredAt: optionalInstant,
});
export type BrandFact = v.InferOutput<typeof BrandFact>;
