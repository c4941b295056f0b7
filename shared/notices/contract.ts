import * as v from 'valibot';
import {productKey} from '../address.ts';
import {registrableDomain} from '../domain.ts';
import {brandName, day, factId, link, optionalInstant, optionalWords, storeId, words} from '../facts/fields.ts';

const hostOfStore = v.pipe(
	v.string('must be text'),
	v.trim(),
	v.toLowerCase(),
	v.regex(/^(?=.{4,253}$)[a-z0-9_-]+(\.[a-z0-9_-]+)+$/, 'must be a host such as login.shop.example'),
);
const AboutStore = v.pipe(
	v.strictObject({
		store: storeId,
		/** only this host of the store, and what is below it; absent: the whole store */
		host: v.optional(hostOfStore),
	}),
	v.check(
		({store, host}) => host === undefined || (host !== store && registrableDomain(host) === store),
		'must hold a "host" below "store", or none for the whole store',
	),
);
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
