import {cut} from '../../shared/cut.ts';
import type {PageFacts} from '../../shared/product.ts';
import {clean} from './text.ts';

const short = (text: string | null, most: number): string | null => cut(clean(text ?? ''), most) || null;
const all = (texts: readonly string[], most: number, count: number): string[] =>
	[...new Set(texts.flatMap(text => short(text, most) ?? []))].slice(0, count);

/** Brings facts into the bounds of their schema: one line each, cut to length, none empty. */
export function bounded(facts: PageFacts): PageFacts {
	const {seller} = facts;
	return {
		...facts,
		listingId: short(facts.listingId, 200),
		title: short(facts.title, 1000),
		brand: short(facts.brand, 200),
		seller: seller && {
			...seller,
			name: short(seller.name, 300),
			id: short(seller.id, 200),
			rating: short(seller.rating, 60),
			since: short(seller.since, 60),
			country: short(seller.country, 100),
		},
		sku: short(facts.sku, 200),
		mpn: short(facts.mpn, 200),
		shipFrom: short(facts.shipFrom, 200),
		shippedBy: short(facts.shippedBy, 200),
		delivery: short(facts.delivery, 300),
		returnPolicy: short(facts.returnPolicy, 500),
		breadcrumbs: all(facts.breadcrumbs, 200, 12),
		paymentMethods: all(facts.paymentMethods, 60, 20),
		images: [...new Set(facts.images)].slice(0, 12),
		claims: facts.claims
			.flatMap(({kind, text}) => (short(text, 200) ? [{kind, text: short(text, 200) ?? kind}] : []))
			.slice(0, 12),
		language: short(facts.language, 20),
	};
}
