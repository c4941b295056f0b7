import {major} from '../../shared/minor-units.ts';
import type {Price} from '../../shared/price-text.ts';
import type {Contradiction} from '../../shared/product.ts';
import type {Candidate} from './candidate.ts';
import type {Page} from './page.ts';
import {toMachines} from './weights.ts';

/** A visible price this well founded is what a person sees as the price; less sure ones accuse nobody. */
const surePrice = 5;
/** Under a tenth the cause is tax, a coupon or rounding; over threefold it is another unit or a part of the goods. */
const leastRatio = 1.1;
const mostRatio = 3;

const written = ({low}: Price): string => `${major(low)} ${low.currency}`;
const within = (price: Price, {low, high}: Price): boolean =>
	price.low.minor >= low.minor && price.low.minor <= (high ?? low).minor;
const overlaps = (a: Price, b: Price): boolean => within(a, b) || within(b, a);

/** The price shown to people against the one told to machines. Every amount that stands near the price excuses the page. */
function priceContradiction(candidates: readonly Candidate[], page: Page): Contradiction | null {
	const prices = candidates.filter((one): one is Candidate<'price'> => one.field === 'price');
	const seen = prices.find(({source}) => source === 'page');
	const best = page.tags
		.filter(tag => !tag.isWas)
		.reduce((top, tag) => (top && top.score >= tag.score ? top : tag), page.tags[0]);
	if (!seen || !best || best.score < surePrice || best.price.low.minor !== seen.value.low.minor) return null;
	const told = prices.filter(
		({source, value}) => toMachines.has(source) && value.low.currency === seen.value.low.currency,
	);
	if (told.length === 0 || told.some(({value}) => overlaps(value, seen.value))) return null;
	const isShown = ({value}: Candidate<'price'>) => page.tags.some(tag => overlaps(tag.price, value));
	const other = told.find(one => !isShown(one));
	if (!other || told.some(isShown)) return null;
	const ratio =
		Math.max(other.value.low.minor, seen.value.low.minor) /
		Math.max(Math.min(other.value.low.minor, seen.value.low.minor), 1);
	if (ratio < leastRatio || ratio > mostRatio) return null;
	return {
		field: 'price',
		values: [
			{source: other.source, value: written(other.value)},
			{source: 'page', value: written(seen.value)},
		],
	};
}

/** Places of a page that do not agree where a shopper would want to know. A false one is worse than none. */
export const contradictionsOf = (candidates: readonly Candidate[], page: Page): Contradiction[] =>
	[priceContradiction(candidates, page)].filter(one => one !== null);
