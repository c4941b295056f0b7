import {minorDigits} from '../minor-units.ts';
import type {Money} from '../money.ts';
import type {ProblemError} from '../problems.ts';
import {jurisdictions} from './jurisdictions/index.ts';
import type {CompensationQuestion} from './question.ts';
import {ratio, readDecimal, rounded, times} from './ratio.ts';
import type {ExchangeRate, Promised, Situation} from './situation.ts';

/** `assumed`: what nobody said and was taken to be so, in a sentence each. Pointers of errors name fields of the question. */
export type ReadQuestion =
	| {ok: true; situation: Situation; assumed: readonly string[]}
	| {ok: false; errors: readonly ProblemError[]};

/** Larger sums than these, in minor units, are nobody's purchase; their multiples stay exact. */
const most = 10n ** 13n;
/** A promise of more times the price than this is no promise that is meant. */
const mostTimes = 100n;

/** The situation that a question tells. `today` stands for days that were not told. */
export function readQuestion(question: CompensationQuestion, today: string): ReadQuestion {
	const errors: ProblemError[] = [];
	const wrong = (field: keyof CompensationQuestion, detail: string) => errors.push({pointer: `/${field}`, detail});
	const assumed: string[] = [];
	const taken = <Value>(given: Value | undefined, otherwise: Value, words: string): Value => {
		if (given === undefined) assumed.push(words);
		return given ?? otherwise;
	};
	const {currency} = question;
	const amountOf = (field: 'price' | 'loss' | 'promiseAmount'): Money | null => {
		const text = question[field];
		if (text === undefined) return null;
		const minor = exactMinor(text, currency);
		if (minor === null)
			wrong(field, `must have at most ${minorDigits(currency)} digits after the point in ${currency}`);
		else if (minor > most) wrong(field, 'must be a smaller amount: this is nobody’s purchase');
		return {minor: Number(minor ?? 0n), currency};
	};

	const quantity = Number(question.quantity ?? 1);
	const price = amountOf('price') ?? {minor: 0, currency};
	if (BigInt(price.minor) * BigInt(quantity) > most) wrong('quantity', 'must be smaller: so much is nobody’s purchase');
	const decidedOn = taken(question.decidedOn, today, `Decided today, ${today}.`);
	const after = {decidedOn, deliveredOn: question.deliveredOn, demandedOn: question.demandedOn};
	// Nothing of it came before the purchase
	const earliest = Object.values(after).reduce<string>((first, on) => (on && on < first ? on : first), decidedOn);
	const boughtOn = taken(question.boughtOn, earliest, `Bought on ${earliest}.`);
	const demandedOn = taken(question.demandedOn, decidedOn, `Asked of the seller on ${decidedOn}.`);
	for (const field of ['decidedOn', 'deliveredOn', 'demandedOn'] as const) {
		const on = question[field];
		if (question.boughtOn && on && on < question.boughtOn)
			wrong(field, `must not be before the purchase on ${question.boughtOn}`);
	}
	const {law = null, country = null} = question;
	const byCurrency = law === null && country === null ? jurisdictions.filter(each => each.currency === currency) : [];
	const only = byCurrency.find(({id}) => byCurrency.length === 1 || id === 'EU') ?? null;
	if (law === null && country === null && !only)
		wrong('country', `must say where the shopper lives, or “law” whose law holds: ${currency} does not tell it`);
	if (only) assumed.push(`Under the law of ${only.name}, because the price is in ${currency}.`);

	const situation: Situation = {
		price,
		quantity,
		goods: taken(question.goods, 'ordinary', 'Goods of no special kind.'),
		finding: taken(question.finding, 'counterfeit', 'Found to be counterfeit.'),
		loss: amountOf('loss'),
		boughtOn,
		deliveredOn: question.deliveredOn ?? null,
		demandedOn,
		decidedOn,
		country,
		law: law ?? only?.id ?? null,
		ownUse: taken(question.ownUse, 'yes', 'Bought for own use.'),
		ordinaryQuantity: taken(question.ordinaryQuantity, 'yes', 'Bought in an ordinary quantity.'),
		nonDeceptionShown: question.nonDeceptionShown ?? 'unknown',
		sellerKnew: question.sellerKnew ?? 'unknown',
		cureFailed: question.cureFailed ?? 'unknown',
		promise: promiseOf(question, amountOf('promiseAmount'), wrong),
		rate: rateOf(question, wrong),
	};
	return errors.length > 0 ? {ok: false, errors} : {ok: true, situation, assumed};
}

/** Minor units of an amount in major ones, exactly; null: it has more digits than the currency. */
function exactMinor(text: string, currency: string): bigint | null {
	const read = readDecimal(text);
	if (!read) return null;
	const minor = times(read, ratio(10n ** BigInt(minorDigits(currency))));
	return minor.over % minor.under === 0n ? minor.over / minor.under : null;
}

type Wrong = (field: keyof CompensationQuestion, detail: string) => void;

function promiseOf(question: CompensationQuestion, amount: Money | null, wrong: Wrong): Promised | null {
	const {promiseTimes, promiseSnapshot, promiseOn} = question;
	if (promiseTimes !== undefined && amount) wrong('promiseAmount', 'must be left out where promiseTimes is given');
	if (promiseTimes === undefined && !amount) {
		for (const field of ['promiseSnapshot', 'promiseOn'] as const)
			if (question[field] !== undefined) wrong(field, 'needs the promise itself: promiseTimes or promiseAmount');
		return null;
	}
	const factor = promiseTimes === undefined ? null : readDecimal(promiseTimes);
	if (factor && (factor.over === 0n || rounded(factor, 'up') > mostTimes))
		wrong('promiseTimes', `must be more than 0 and at most ${mostTimes}`);
	const kept = {snapshot: promiseSnapshot?.trim() || null, seenOn: promiseOn ?? null};
	if (promiseTimes !== undefined) return {sum: {is: 'times', times: promiseTimes}, ...kept};
	return amount && {sum: {is: 'amount', amount}, ...kept};
}

function rateOf({rate, rateInto, rateOn, currency}: CompensationQuestion, wrong: Wrong): ExchangeRate | null {
	if (rate === undefined) {
		if (rateOn !== undefined) wrong('rateOn', 'needs the rate itself');
		if (rateInto !== undefined) wrong('rateInto', 'needs the rate itself');
		return null;
	}
	const value = readDecimal(rate);
	// One in a million and a million: what is beyond is another unit, or a slip of the finger
	if (!value || value.over * 1_000_000n < value.under || value.over > value.under * 1_000_000n)
		wrong('rate', 'must be from 0.000001 to 1000000');
	if (rateOn === undefined) wrong('rateOn', 'must say of which day the rate is');
	const into = rateInto ?? 'CNY';
	if (into === currency) wrong('rateInto', 'must be another currency than that of the price');
	return {into, value: rate, on: rateOn ?? ''};
}
