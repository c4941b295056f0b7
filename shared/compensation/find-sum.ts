import {minorDigits} from '../minor-units.ts';
import type {Money} from '../money.ts';
import type {Jurisdiction, Sum} from './jurisdiction.ts';
import {dividedBy, ratio, readDecimal, rounded, times} from './ratio.ts';
import type {ExchangeRate, Situation} from './situation.ts';

/**
 * A least sum: as the law has it, in the price's currency, by which rate, and whether it decided. `here` null: no rate was
 * given that says how much it is.
 */
export type Floor = {set: Money; here: Money | null; rate: ExchangeRate | null; decided: boolean | null};

/** How a sum was found, step by step. */
export type Workings =
	| {is: 'price'; each: Money; quantity: number; price: Money}
	| {is: 'times'; price: Money; times: number; product: Money; floor: Floor | null}
	| {is: 'times-loss'; loss: Money; times: number; product: Money; floor: Floor | null}
	| {is: 'loss'; loss: Money | null}
	| {is: 'promise-times'; price: Money; times: string}
	| {is: 'promise-amount'; amount: Money}
	| {is: 'no-sum'};

/** `amount` null: it is no sum, or what it hangs on is not known. */
export type Found = {amount: Money | null; workings: Workings};

const noSum: Found = {amount: null, workings: {is: 'no-sum'}};

/** Whole minor units. The bounds of the schema keep them far below 2 ** 53. */
const sized = (minor: bigint, currency: string): Money => ({minor: Number(minor), currency});
const manifold = ({minor, currency}: Money, by: number): Money => sized(BigInt(minor) * BigInt(by), currency);

/** What was paid for all pieces. */
export const pricePaid = ({price, quantity}: Pick<Situation, 'price' | 'quantity'>): Money => manifold(price, quantity);

/** The sum that a remedy comes to. Whole numbers throughout; rounded only as the jurisdiction's data says. */
export function findSum(sum: Sum | null, situation: Situation, rounding: Jurisdiction['rounding']): Found {
	const {price: each, quantity, loss, promise} = situation;
	const price = pricePaid(situation);
	switch (sum?.is) {
		case undefined:
			return noSum;
		case 'price':
			return {amount: price, workings: {is: 'price', each, quantity, price}};
		case 'loss':
			return {amount: loss, workings: {is: 'loss', loss}};
		case 'times':
			return manifoldOf(sum, price, situation, rounding);
		case 'promise':
			if (!promise) return noSum;
			if (promise.sum.is === 'amount')
				return {amount: promise.sum.amount, workings: {is: 'promise-amount', amount: promise.sum.amount}};
			return {
				amount: sized(rounded(times(ratio(price.minor), decimal(promise.sum.times)), rounding.sums), price.currency),
				workings: {is: 'promise-times', price, times: promise.sum.times},
			};
	}
}

function manifoldOf(
	{price: byPrice, loss: byLoss, floor}: Extract<Sum, {is: 'times'}>,
	price: Money,
	{loss, rate}: Situation,
	rounding: Jurisdiction['rounding'],
): Found {
	const ofPrice = manifold(price, byPrice);
	const ofLoss = byLoss !== null && loss !== null ? manifold(loss, byLoss) : null;
	const product = ofLoss && ofLoss.minor > ofPrice.minor ? ofLoss : ofPrice;
	const least = floor && leastOf(floor, price.currency, rate, rounding, product);
	return {
		amount: least?.decided && least.here ? least.here : product,
		workings:
			product === ofLoss && byLoss !== null && loss !== null
				? {is: 'times-loss', loss, times: byLoss, product, floor: least}
				: {is: 'times', price, times: byPrice, product, floor: least},
	};
}

function leastOf(
	set: Money,
	currency: string,
	rate: ExchangeRate | null,
	rounding: Jurisdiction['rounding'],
	product: Money,
): Floor {
	if (set.currency === currency) return {set, here: set, rate: null, decided: product.minor < set.minor};
	if (rate?.into !== set.currency) return {set, here: null, rate: null, decided: null};
	const here = changed(set, currency, rate, rounding);
	return {set, here, rate, decided: product.minor < here.minor};
}

/** A least sum in the price's currency. */
function changed(
	{minor, currency: from}: Money,
	currency: string,
	{value}: ExchangeRate,
	{floors}: Jurisdiction['rounding'],
): Money {
	const scale = ratio(10n ** BigInt(minorDigits(currency)), 10n ** BigInt(minorDigits(from)));
	return sized(rounded(times(dividedBy(ratio(minor), decimal(value)), scale), floors), currency);
}

function decimal(text: string) {
	const read = readDecimal(text);
	if (!read || read.over === 0n) throw new RangeError(`${text} is no decimal number above 0`);
	return read;
}
