import {productKey, type SubjectKey} from '../../shared/address.ts';
import type {PageFacts} from '../../shared/product.ts';
import type {Level} from '../../shared/trust/finding.ts';
import type {Observation} from '../../shared/trust/signal.ts';
import type {Database} from './database.ts';
import {listingOf} from './listing-of.ts';
import type {Visit} from './visit.ts';

export type VisitFilter = {text: string; level: Level | null; store: string | null};

/** Prices of one product that are looked at together, at most. */
const mostObservations = 200;

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

function fits({facts, verdict}: Visit, words: readonly string[], {level, store}: VisitFilter): boolean {
	if (level !== null && verdict.level !== level) return false;
	if (store !== null && facts.store !== store) return false;
	const text = fold([facts.title, facts.seller?.name, facts.brand, facts.store].filter(Boolean).join(' '));
	return words.every(word => text.includes(word));
}

/** Visits that fit, newest first, at most `limit`; `total` counts all that fit. Every word of the text must occur. */
export async function searchVisits(
	{visits}: Database,
	filter: VisitFilter,
	limit: number,
): Promise<{visits: Visit[]; total: number}> {
	const words = fold(filter.text).split(/\s+/).filter(Boolean);
	if (words.length === 0 && filter.level === null && filter.store === null) {
		// Nothing to compare: the index and its count answer, without reading every visit.
		const newest = visits.orderBy('lastAt').reverse().limit(limit).toArray();
		return {visits: await newest, total: await visits.count()};
	}
	const found: Visit[] = [];
	let total = 0;
	await visits
		.orderBy('lastAt')
		.reverse()
		.each(visit => {
			if (fits(visit, words, filter) && ++total <= limit) found.push(visit);
		});
	return {visits: found, total};
}

/** Ids of the stores that have visits, in order of the alphabet. */
export async function storesVisited({visits}: Database): Promise<string[]> {
	const stores = new Set<string>();
	await visits.each(({facts}) => stores.add(facts.store));
	return [...stores].sort();
}

/** The last looks at this listing, newest first. By their ids, because a cursor goes to the disk and back for each. */
export async function newestOf({visits}: Database, listing: string, most: number): Promise<Visit[]> {
	const ids = await visits.where('listing').equals(listing).primaryKeys();
	const newest = await visits.bulkGet(ids.slice(-most).reverse());
	return newest.filter(visit => visit !== undefined);
}

/** All looks at this listing that are kept, oldest first. */
export const looksAtListing = ({visits}: Database, listing: string): Promise<Visit[]> =>
	visits.where('listing').equals(listing).sortBy('lastAt');

/** All looks at this listing or, on other pages, at the same product; oldest first. */
export async function looksAt({visits}: Database, facts: PageFacts): Promise<Visit[]> {
	const product = productKey(facts);
	const same = visits.where('listing').equals(listingOf(facts));
	const looks = await (product === null ? same : same.or('product').equals(product)).toArray();
	return looks.sort((a, b) => a.lastAt.localeCompare(b.lastAt));
}

/** Prices of this product seen on other listings, newest first. */
export async function observed({visits}: Database, product: SubjectKey, thisListing: string): Promise<Observation[]> {
	const seen = await visits.where('product').equals(product).toArray();
	return seen
		.filter(({listing}) => listing !== thisListing)
		.sort((a, b) => b.lastAt.localeCompare(a.lastAt))
		.flatMap(({facts: {store, listingId, price}, lastAt}) =>
			price ? [{store, listingId, price: price.low, at: lastAt}] : [],
		)
		.slice(0, mostObservations);
}
