import {currencySigns} from './currency-signs.ts';
import {isCurrency, minorDigits, money} from './minor-units.ts';
import type {Money} from './money.ts';

/** One number of a price text in plain decimal notation ("1234.5"), and the sign or code that stands beside it. */
export type Amount = {value: string; sign: string | null; start: number; end: number};

export type Price = {low: Money; high: Money | null};

export type PriceHints = {
	/** ISO 4217 code that the rest of the page speaks of: decides what `$`, `kr` or a bare number mean. */
	currency?: string | null | undefined;
};

const number = /(?:(?<![\p{L}\d.,])[.,](?=\d{1,2}(?!\d))|\d{1,3}(?:[\s'’]\d{3})+(?!\d)|\d+)(?:[.,'’٫٬]?\d+)*/gu;

/** Letters that also mean litres, kilos or inches: a currency only where the page speaks of that currency. */
const weakSigns = new Set(
	'p k e l r d q c g m id nt sl db vt nu re da ar le dh bs mt ks km kn kc lv bd qr jd dt ld rf so man som din с all'.split(
		' ',
	),
);
const longestSign = Math.max(...[...currencySigns.keys()].map(sign => sign.length));

const isCode = (text: string) => /^[A-Z]{3}$/.test(text) && isCurrency(text);
const isSign = (text: string) => currencySigns.has(text.toLowerCase()) || isCode(text);
const isLetter = (character: string | undefined) => character !== undefined && /\p{L}/u.test(character);

/** The sign that ends right before a number: `US $`, `Rs.`, `CHF `. */
function signBefore(text: string): string | null {
	const near = text
		.slice(-16)
		.replace(/[\s.:*\-–]+$/u, '')
		.replace(/\s+(?=[$£€¥])/u, '');
	for (let length = Math.min(longestSign, near.length); length > 0; length--) {
		const sign = near.slice(-length);
		if (isSign(sign) && !(isLetter(sign[0]) && isLetter(near.at(-length - 1)))) return sign;
	}
	return null;
}

/** The sign that starts right after a number: ` €`, `,- Kč`, `원~`. */
function signAfter(text: string): string | null {
	const near = text.slice(0, 20).replace(/^(?:\s|,[-–]+|\.[-–])+/u, '');
	for (let length = Math.min(longestSign, near.length); length > 0; length--) {
		const sign = near.slice(0, length);
		if (isSign(sign) && !(isLetter(sign.at(-1)) && isLetter(near[length]))) return sign;
	}
	return null;
}

/** The currencies a sign may stand for, the usual one first; empty for a sign that is none. */
export function currenciesOf(sign: string): readonly string[] {
	if (isCode(sign)) return [sign];
	return currencySigns.get(sign.toLowerCase()) ?? [];
}

/** What a sign means on a page that speaks of `hint`; null when the sign alone says too little. */
export function currencyOf(sign: string | null, hint?: string | null): string | null {
	if (sign === null) return hint ?? null;
	const codes = currenciesOf(sign);
	if (hint && codes.includes(hint)) return hint;
	return weakSigns.has(sign.toLowerCase()) ? null : (codes[0] ?? null);
}

/**
 * Plain decimal notation of a written number. The last separator is the decimal one, unless it stands more than once or
 * is followed by three digits; three digits are decimals in currencies that have three (KWD) and after a leading zero.
 */
export function plainDecimal(written: string, digits = 2): string {
	const text = written.replace(/[\s'’٬]/gu, '').replace(/٫/g, '.');
	const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
	if (last === -1) return text;
	const mark = text[last] ?? '';
	const both = text.includes('.') && text.includes(',');
	const tail = text.slice(last + 1);
	const repeated = text.indexOf(mark) !== last;
	const grouped = repeated || (!both && tail.length === 3 && digits !== 3 && !/^0?[.,]/.test(text));
	return grouped
		? text.replace(/[.,]/g, '')
		: `${text.slice(0, last).replace(/[.,]/g, '') || '0'}${tail ? `.${tail}` : ''}`;
}

const notAscii = /[^\u0020-\u007e]/;
const arabicDigits = /[٠-٩۰-۹]/g;
/** Digits and separators as ASCII writes them; cents that stand apart are joined to what they belong to. */
function normalised(text: string): string {
	const plain = notAscii.test(text)
		? text.normalize('NFKC').replace(arabicDigits, digit => String(digit.charCodeAt(0) & 15))
		: text;
	return plain
		.replace(/(\d[.,])\s(\d{2})(?!\d)/g, '$1$2')
		.replace(/(\d)([€£])\s?(\d{2})(?![\d.,])/g, '$1.$3$2')
		.replace(/\.\.+(?=\d)/g, ' .');
}

/** All numbers of a text with the signs beside them; percentages are left out. */
export function readAmounts(text: string, {currency}: PriceHints = {}): Amount[] {
	const plain = normalised(text);
	const amounts: Amount[] = [];
	let previousEnd = 0;
	for (const match of plain.matchAll(number)) {
		const end = match.index + match[0].length;
		if (/^\s?%/.test(plain.slice(end, end + 2))) continue;
		const ahead = signBefore(plain.slice(previousEnd, match.index));
		// Digits inside of a word (a code, base64) are no amount
		if (ahead === null && isLetter(plain[match.index - 1])) continue;
		const sign = ahead ?? signAfter(plain.slice(end));
		const code = currencyOf(sign, currency);
		amounts.push({value: plainDecimal(match[0], code ? minorDigits(code) : 2), sign, start: match.index, end});
		previousEnd = end;
	}
	return amounts;
}

const rangeBetween = /^[^\d]{0,12}?(?:[-–—~～〜]|to|bis|à|a|до|至)[^\d]{0,12}$/iu;
const largest = 1e13;

/**
 * A price tag as money: `1.234,56 €`, `US $12.99 - 15.99`, `30,000원~`. Null without a number, and without a currency:
 * neither a sign nor a hint says which. The first number with a sign counts, else the first number.
 */
export function parsePrice(text: string, hints: PriceHints = {}): Price | null {
	const plain = normalised(text);
	const amounts = readAmounts(text, hints);
	const signed = amounts.findIndex(({sign}) => sign !== null && currencyOf(sign, hints.currency) !== null);
	const isRangeAt = (at: number) => {
		const [from, to] = [amounts[at], amounts[at + 1]];
		return from !== undefined && to !== undefined && rangeBetween.test(plain.slice(from.end, to.start));
	};
	const index = Math.max(isRangeAt(signed - 1) ? signed - 1 : signed, 0);
	const [first, second] = [amounts[index], amounts[index + 1]];
	if (!first) return null;
	const isRange = second !== undefined && isRangeAt(index);
	const currency = currencyOf(first.sign ?? (isRange ? second.sign : null), hints.currency);
	if (!currency || Number(first.value) > largest) return null;
	const low = money(Number(first.value), currency);
	const high = isRange ? money(Number(second.value), currency) : null;
	return {low, high: high && high.minor > low.minor ? high : null};
}
