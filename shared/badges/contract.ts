import * as v from 'valibot';
import {aboutSeller, brandName, country, day, factId, optionalInstant} from '../facts/fields.ts';

/** A seller may call itself official or authorized store of a brand. */
export const BadgeFact = v.pipe(
	v.strictObject({
		fact: v.literal('badge'),
		id: factId,
		...aboutSeller,
		brand: brandName,
		kind: v.picklist(['official', 'authorized'], 'must be "official" or "authorized"'),
		/** empty: everywhere */
		territory: v.optional(v.array(country), []),
		from: day,
		until: day,
		revokedAt: optionalInstant,
	}),
	v.forward(
		v.check(({from, until}) => from <= until, 'must not be before "from"'),
		['until'],
	),
);
export type BadgeFact = v.InferOutput<typeof BadgeFact>;
