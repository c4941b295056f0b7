import * as v from 'valibot';
import {isCurrency, major, minorDigits} from './minor-units.ts';

export {isCurrency, major, money} from './minor-units.ts';

/** ISO 4217 code of a currency that is in use. */
export const Currency = v.pipe(v.string(), v.check(isCurrency, 'must be an ISO 4217 code such as EUR'));

/** An amount in minor units (cents, fen; yen has none) and its currency. */
export const Money = v.object({
	minor: v.pipe(
		v.number('must be a number'),
		v.safeInteger('must be a whole number of minor units: 4900 for 49.00'),
		v.minValue(0, 'must not be negative'),
	),
	currency: Currency,
});
export type Money = v.InferOutput<typeof Money>;

/** As people write it in their language: 24,90 € */
export const formatMoney = (amount: Money, locale: string): string =>
	new Intl.NumberFormat(locale, {
		style: 'currency',
		currency: amount.currency,
		minimumFractionDigits: minorDigits(amount.currency),
		maximumFractionDigits: minorDigits(amount.currency),
	}).format(major(amount));
