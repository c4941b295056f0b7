import * as v from 'valibot';
import {productKey} from '../address.ts';
import {brandName, day, factId, link, optionalInstant, optionalWords, storeId, words} from '../facts/fields.ts';

const AboutStore = v.strictObject({store: storeId});
const AboutProduct = v.pipe(
	v.strictObject({
		gtin: v.optional(v.nullable(v.pipe(v.string('must be text'), v.trim())), null),
		brand: v.optional(v.nullable(brandName), null),
		mpn: optionalWords(200),
	}),
	v.check(about => productKey(about) !== null, 'must hold a valid "gtin", or "brand" and "mpn"'),
);

/** A line of a public source: a store on a warning list, or a product that is recalled. */
export const NoticeFact = v.strictObject({
	fact: v.literal('notice'),
	id: factId,
	about: v.union([AboutStore, AboutProduct], 'must be {"store": …} or {"gtin": …} or {"brand": …, "mpn": …}'),
	/** the store or product as the authority names it */
	name: words(300),
	authority: words(200),
	day,
	title: words(500),
	link,
	licence: words(200),
	lots: optionalWords(500),
	withdrawnAt: optionalInstant,
});
export type NoticeFact = v.InferOutput<typeof NoticeFact>;
