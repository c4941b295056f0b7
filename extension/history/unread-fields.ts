import type {PageFacts} from '../../shared/product.ts';
import type {Database} from './database.ts';
import {listingOf} from './listing-of.ts';

/** What nearly every listing of a store shows. Other facts come and go with the goods. */
const steady = ['title', 'price', 'seller', 'availability'] as const;
export type SteadyField = (typeof steady)[number];

/** Visits looked back on, over all stores. */
const mostVisits = 200;
/** From so many other listings on one can say what a store's pages used to show, if so large a share of them did. */
const fewest = 5;
const share = 0.6;

/** Where nothing is to be had, shops take price and seller away. */
const isExcused = (field: SteadyField, {availability}: PageFacts): boolean =>
	availability === 'OutOfStock' && field !== 'title';

/** What pages of the same store used to tell and this one does not. `earlier`: one look at each of its other listings. */
export function unreadAgainst(facts: PageFacts, earlier: readonly PageFacts[]): SteadyField[] {
	return steady.filter(field => {
		if (facts[field] !== null || isExcused(field, facts)) return false;
		const told = earlier.filter(other => other[field] !== null).length;
		return told >= fewest && told >= earlier.length * share;
	});
}

/** What this page does not tell, though the store's pages used to: the reader may no longer understand them. */
export async function unreadFields({visits}: Database, facts: PageFacts): Promise<SteadyField[]> {
	if (steady.every(field => facts[field] !== null)) return [];
	const listing = listingOf(facts);
	const recent = await visits.orderBy('lastAt').reverse().limit(mostVisits).toArray();
	const earlier = new Map<string, PageFacts>();
	for (const visit of recent) {
		if (visit.facts.store === facts.store && visit.listing !== listing && !earlier.has(visit.listing))
			earlier.set(visit.listing, visit.facts);
	}
	return unreadAgainst(facts, [...earlier.values()]);
}
