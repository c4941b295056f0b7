import * as v from 'valibot';
import {countryCodes} from '../country.ts';
import {nameOf, words} from '../facts/fields.ts';
import {whyNoGtin} from '../gtin.ts';
import {Instant} from '../lookup/record.ts';

const image = v.pipe(
	v.string('must be text'),
	v.maxLength(2048, 'must not be longer than 2048 characters'),
	v.check(
		text => URL.canParse(text) && new URL(text).protocol === 'https:' && new URL(text).username === '',
		'must be an https:// address',
	),
);

const Warranty = v.strictObject({
	months: v.pipe(
		v.number('must be a number of months'),
		v.integer('must be a whole number of months'),
		v.minValue(1, 'must be one month at least'),
		v.maxValue(600, 'must be 600 months at most'),
	),
	/** ISO 3166; empty: everywhere */
	countries: v.optional(v.array(v.picklist(countryCodes, 'must be two capital letters of ISO 3166, such as DE')), []),
	terms: v.optional(v.nullable(words(2000)), null),
});

/** GTIN-8, -12, -13 or -14, or an ISBN, as it stands on the goods. */
export const Gtin = v.pipe(
	v.string('must be text'),
	v.maxLength(40, 'is too long for a GTIN'),
	v.rawCheck(({dataset, addIssue}) => {
		const why = dataset.typed ? whyNoGtin(dataset.value) : null;
		if (why) addIssue({message: why});
	}),
);

export const ProductFields = v.strictObject({
	name: nameOf(300),
	image: v.optional(v.nullable(image), null),
	warranty: v.optional(v.nullable(Warranty), null),
});
export type ProductFields = v.InferOutput<typeof ProductFields>;

/** A product of a brand, as the brand tells it. */
export const BrandProduct = v.object({
	id: v.string(),
	brand: v.string(),
	/** GTIN-14 */
	gtin: v.string(),
	name: v.string(),
	image: v.nullable(v.string()),
	warranty: v.nullable(v.object({months: v.number(), countries: v.array(v.string()), terms: v.nullable(v.string())})),
	createdAt: Instant,
	updatedAt: Instant,
});
export type BrandProduct = v.InferOutput<typeof BrandProduct>;
