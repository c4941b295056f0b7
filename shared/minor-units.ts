import type {Money} from './money.ts';

// Apart from the schemas, which the reader on every product page must not carry

/**
 * How many digits stand after the point, by ISO 4217 (list of 2024-06-25). Two is the rule, these are the exceptions.
 * Never asked of Intl: its figures are CLDR's, and 16 currencies differ.
 */
const exceptions: Record<number, readonly string[]> = {
	0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
	3: 'BHD IQD JOD KWD LYD OMR TND'.split(' '),
	4: 'CLF UYW'.split(' '),
};

const twoDigits =
	'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWG'.split(
		' ',
	);

const digits: ReadonlyMap<string, number> = new Map([
	...twoDigits.map(code => [code, 2] as const),
	...Object.entries(exceptions).flatMap(([count, codes]) => codes.map(code => [code, Number(count)] as const)),
]);

export const isCurrency = (code: string): boolean => digits.has(code);

/** All codes, in order of the alphabet. */
export const currencyCodes = (): string[] => [...digits.keys()].sort();

/** Digits after the point; 2 for a code not in the list. */
export const minorDigits = (currency: string): number => digits.get(currency) ?? 2;

/** From major units, rounded to the nearest minor unit: `money(24.9, 'EUR')` → 2490. */
export const money = (major: number, currency: string): Money => ({
	minor: Math.round(Number(`${major}e${minorDigits(currency)}`)),
	currency,
});

/** In major units, as a number: 2490 EUR → 24.9. For JSON output and ratios, never for sums. */
export const major = ({minor, currency}: Money): number => Number(`${minor}e-${minorDigits(currency)}`);
