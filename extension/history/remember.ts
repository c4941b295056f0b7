import {productKey, subjectsOf} from '../../shared/address.ts';
import type {FactField, PageFacts} from '../../shared/product.ts';
import type {Verdict} from '../../shared/trust/finding.ts';
import type {Database} from './database.ts';
import {listingOf} from './listing-of.ts';
import type {Visit} from './visit.ts';
import {newestOf} from './visits.ts';

/** Looks within this time that read the same are one visit, in ms. */
const oneVisit = 30 * 60_000;

/** What a shopper would call a change. Counters and pictures change by themselves. */
const telling: readonly FactField[] = [
	'title',
	'brand',
	'price',
	'wasPrice',
	'availability',
	'seller',
	'condition',
	'shipFrom',
	'shippedBy',
	'delivery',
	'returnPolicy',
	'claims',
];

const readsTheSame = (a: PageFacts, b: PageFacts): boolean =>
	telling.every(field => JSON.stringify(a[field]) === JSON.stringify(b[field]));

/** Where a look stands among the visits of its listing, newest first: what it goes on with, and the visit before. */
export function amongVisits(
	past: readonly Visit[],
	facts: PageFacts,
	at: string,
): {goesOn: Visit | null; before: Visit | null} {
	const [last = null, earlier = null]: readonly (Visit | null)[] = past;
	const isOne = last && Date.parse(at) - Date.parse(last.lastAt) <= oneVisit && readsTheSame(last.facts, facts);
	return isOne ? {goesOn: last, before: earlier} : {goesOn: null, before: last};
}

export type Remembered = {
	visit: Visit;
	/** this look began the visit; else it went on with an older one */
	isNew: boolean;
};

/**
 * Keeps one look. `insteadOf`: the visit an earlier, incomplete reading of the same look began; it never was.
 * `at`: ISO instant.
 */
export function remember(
	database: Database,
	{facts, verdict, at, insteadOf}: {facts: PageFacts; verdict: Verdict; at: string; insteadOf: number | null},
): Promise<Remembered> {
	const {visits} = database;
	return database.transaction('rw', visits, async () => {
		if (insteadOf !== null) await visits.delete(insteadOf);
		const listing = listingOf(facts);
		const past = await newestOf(database, listing, 1);
		const {goesOn} = amongVisits(past, facts, at);
		if (goesOn) {
			const visit = {...goesOn, facts, verdict, lastAt: at};
			await visits.put(visit);
			return {visit, isNew: false};
		}
		const seen = {
			listing,
			product: productKey(facts),
			seller: subjectsOf(facts).seller,
			facts,
			verdict,
			at,
			lastAt: at,
		};
		const id = await visits.add(seen);
		return {visit: {...seen, id}, isNew: true};
	});
}
