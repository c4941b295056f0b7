import type {NewReport} from './contract.ts';

/** How grave what is reported would be if it were so; the queue is in this order. */
export const harms = {money: 0, dear: 1, health: 2} as const;

/** From this many pieces on a purchase is more than one household's. */
const manyPieces = 10;
/** What a piece may cost before it counts as dear, as the price of the goods in EUR, USD and alike. In minor units. */
const dearFrom: Readonly<Record<string, number>> = {
	EUR: 50_000,
	USD: 50_000,
	GBP: 45_000,
	AUD: 80_000,
	CNY: 350_000,
	JPY: 80_000,
	KRW: 700_000,
	INR: 4_500_000,
	BRL: 280_000,
};

/**
 * What is eaten, or did harm to somebody, comes first. It is what a report claims: before a reviewer looked it counts of whoever
 * confirmed an address and shows a photo, and of nobody else.
 */
export function harmOf({purchase}: Pick<NewReport, 'purchase'>): number {
	if (purchase === null) return harms.money;
	if (purchase.goods === 'food' || purchase.loss !== null) return harms.health;
	const {paid, quantity} = purchase;
	const isDear = paid.minor / quantity >= (dearFrom[paid.currency] ?? Number.POSITIVE_INFINITY);
	return isDear || quantity >= manyPieces ? harms.dear : harms.money;
}
