import type {PageFacts} from '../../product.ts';
import {daysBetween} from '../freshness.ts';
import {recordLine} from '../line.ts';
import {type Case, defineSignal, type Observation} from '../signal.ts';

/** Half-price sales are everyday, and so are listings that cost twice as much as others: far under is far under both. */
const shareOfMedian = 0.4;
const shareOfLowerQuartile = 0.5;
/** Fewer listings than this say nothing about what is usual. */
const fewestListings = 5;
/** Prices age; older ones say what was usual once. In days. */
const oldestPrice = 180;

/**
 * The price against what this browser saw the same product cost on other listings: never against a list price or a
 * crossed-out one, never against earlier visits to this listing, never for used goods.
 */
export const unusualPrice = defineSignal({
	id: 'unusual-price',
	codes: ['price-far-under-usual'],
	weigh(given) {
		const {facts} = given;
		if (!facts.price || !(facts.condition === null || facts.condition === 'new')) return [];
		// Of a range nobody knows yet which end will be paid: the fair one is the high one.
		const asked = facts.price.high ?? facts.price.low;
		const others = otherListings(given, asked.currency);
		if (others.length < fewestListings) return [];

		const prices = others.map(({price}) => price.minor).sort((a, b) => a - b);
		const median = quantile(prices, 0.5);
		if (asked.minor >= shareOfMedian * median || asked.minor >= shareOfLowerQuartile * quantile(prices, 0.25))
			return [];
		const times = others.map(({at}) => at).sort((a, b) => Date.parse(a) - Date.parse(b));
		return [
			recordLine('price-far-under-usual', {
				stance: 'against',
				level: 'caution',
				witness: {kind: 'device', name: null},
				about: {
					price: asked,
					median: {minor: Math.round(median), currency: asked.currency},
					count: prices.length,
					percent: Math.round((1 - asked.minor / median) * 100),
				},
				since: times[0] ?? null,
			}),
		];
	},
});

/**
 * The newest price of every other listing, in the same currency. A shop that sells alone has one voice: it could show any
 * number of listings to make an honest price look small.
 */
function otherListings({facts, records, now}: Case, currency: string): Observation[] {
	const newest = new Map<string, Observation>();
	for (const seen of records.observed) {
		if (seen.price.currency !== currency || seen.price.minor <= 0) continue;
		if (isSameListing(seen, facts) || daysBetween(seen.at, now) > oldestPrice) continue;
		const ofMany = records.marketplaces.some(({id}) => id === seen.store);
		const listing = JSON.stringify(ofMany ? [seen.store, seen.listingId] : [seen.store]);
		const known = newest.get(listing);
		if (!known || isNewer(seen, known)) newest.set(listing, seen);
	}
	return [...newest.values()];
}

const isSameListing = (seen: Observation, facts: PageFacts): boolean =>
	seen.store === facts.store &&
	(seen.listingId === facts.listingId || seen.listingId === null || facts.listingId === null);

/** Of two seen at the same instant the dearer counts as newer, so the order they come in does not matter. */
function isNewer(a: Observation, b: Observation): boolean {
	const [at, bt] = [Date.parse(a.at), Date.parse(b.at)];
	return at === bt ? a.price.minor > b.price.minor : at > bt;
}

/** Of sorted numbers, interpolated between neighbours. */
function quantile(sorted: readonly number[], share: number): number {
	const at = (sorted.length - 1) * share;
	const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
	return below + (above - below) * (at - Math.floor(at));
}
