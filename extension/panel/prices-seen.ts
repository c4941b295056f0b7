import {dayMs} from '../../shared/clock.ts';
import type {Money} from '../../shared/money.ts';
import type {PageFacts} from '../../shared/product.ts';
import type {Visit} from '../history/visit.ts';

export type PricePoint = {at: string; minor: number};

/** Prices this browser saw for one product, oldest first, in the currency of the page that is open. */
export type PricesSeen = {
	points: readonly PricePoint[];
	lowest: Money;
	highest: Money;
	now: Money;
	/** lowest within the 30 days before `now`, this look included */
	lowestIn30Days: Money;
};

const month = 30 * dayMs;

/** Null when the page has no price. Prices in other currencies are left out: rates would be a guess. */
export function pricesSeen(visits: readonly Visit[], facts: PageFacts, at: string): PricesSeen | null {
	if (!facts.price) return null;
	const {currency} = facts.price.low;
	const earlier = visits.flatMap(({facts: {price}, at: seen}) =>
		price && price.low.currency === currency && seen < at ? [{at: seen, minor: price.low.minor}] : [],
	);
	const points = [...earlier, {at, minor: facts.price.low.minor}].sort((a, b) => a.at.localeCompare(b.at));
	const sums = points.map(({minor}) => minor);
	const recent = points.filter(point => Date.parse(at) - Date.parse(point.at) <= month).map(({minor}) => minor);
	return {
		points,
		lowest: {minor: Math.min(...sums), currency},
		highest: {minor: Math.max(...sums), currency},
		now: facts.price.low,
		lowestIn30Days: {minor: Math.min(...recent), currency},
	};
}
