import * as v from 'valibot';
import {countryCodes} from '../country.ts';
import {day as dayOf} from '../facts/fields.ts';
import {Currency} from '../money.ts';
import {answers, findingKinds, goodsKindNames} from './situation.ts';

const day = v.optional(
	v.pipe(
		dayOf,
		v.check(on => on >= '1970-01-01' && on < '2200-01-01', 'must be a day from 1970-01-01 to 2199-12-31'),
	),
);
const country = v.optional(
	v.pipe(
		v.string('must be text'),
		v.check(
			code => code === 'EU' || countryCodes.includes(code),
			'must be two capital letters of ISO 3166 such as CN, or EU',
		),
	),
);
const plainNumber = (what: string) =>
	v.pipe(v.string('must be text'), v.regex(/^\d{1,15}(\.\d{1,12})?$/, `must be ${what} with a point, such as 166.67`));
const amount = plainNumber('an amount in digits');
const oneOf = <const Names extends readonly string[]>(names: Names) =>
	v.picklist(names, `must be one of ${names.join(', ')}`);
const answer = v.optional(oneOf(answers));

/**
 * What is asked of the calculator, in the words of an address, a form or a command: amounts in major units with a point, all
 * in `currency`; days as YYYY-MM-DD. `readQuestion` makes the situation of it.
 */
export const CompensationQuestion = v.strictObject({
	/** for one piece */
	price: v.pipe(v.string('must be the price of one piece'), amount),
	currency: Currency,
	quantity: v.optional(
		v.pipe(v.string('must be text'), v.regex(/^[1-9]\d{0,5}$/, 'must be a whole number from 1 to 999999')),
	),
	goods: v.optional(oneOf(goodsKindNames)),
	finding: v.optional(oneOf(findingKinds)),
	/** beyond the price */
	loss: v.optional(amount),
	boughtOn: day,
	deliveredOn: day,
	demandedOn: day,
	decidedOn: day,
	country,
	/** whose law the contract is under */
	law: country,
	ownUse: answer,
	ordinaryQuantity: answer,
	nonDeceptionShown: answer,
	sellerKnew: answer,
	cureFailed: answer,
	/** so many times the price, or a sum: what the store promised */
	promiseTimes: v.optional(plainNumber('a number')),
	promiseAmount: v.optional(amount),
	/** where what was seen is kept */
	promiseSnapshot: v.optional(
		v.pipe(v.string('must be text'), v.maxLength(500, 'must not be longer than 500 characters')),
	),
	promiseOn: day,
	/** how much of `rateInto` one unit of the currency is worth, on the day `rateOn` */
	rate: v.optional(plainNumber('a number')),
	rateInto: v.optional(Currency),
	rateOn: day,
});
export type CompensationQuestion = v.InferOutput<typeof CompensationQuestion>;
