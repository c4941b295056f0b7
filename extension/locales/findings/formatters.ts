import {formatMoney, isCurrency} from '../../../shared/money.ts';
import {isolate} from '../message.ts';

type Value = string | number | {minor: number; currency: string} | null | undefined;

/** Turns a finding's values into text of one language. Each takes any value and never throws. */
export type Formatters = {
	/** a name or words of the page, cleaned, in the language's quotation marks */
	quote(value: Value): string;
	/** the same without marks */
	plain(value: Value): string;
	/** words as a sentence of their own, with the language's full stop */
	sentence(value: Value): string;
	money(value: Value): string;
	/** a calendar day as it is written, an instant as the day it is in the reader's time zone */
	day(value: Value): string;
	number(value: Value): string;
	/** ISO 3166 codes joined by commas → names in this language; empty stays empty */
	countries(value: Value): string;
	/** a place in the page's words; an ISO 3166 code → the country's name in this language */
	place(value: Value): string;
	/** parts joined by commas, each through `name`, as a list of this language */
	list(value: Value, name?: Record<string, string>): string;
};

/** Page text can be long and can hold characters that turn text around or steer a terminal: neither gets through. */
const longest = 140;

export function cleaned(value: Value): string {
	const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	const calm = text
		.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim();
	const letters = [...calm];
	return letters.length > longest
		? `${letters
				.slice(0, longest - 1)
				.join('')
				.trimEnd()}…`
		: calm;
}

export type Writing = {
	/** BCP 47, for Intl */
	locale: string;
	dir: 'ltr' | 'rtl';
	/** opening and closing quotation mark */
	marks: readonly [string, string];
	/** full stop */
	stop: string;
	/** of the reader; by default the machine's */
	timeZone?: string;
};

export function createFormatters({locale, dir, marks, stop, timeZone}: Writing): Formatters {
	const days = (zone: string | undefined) =>
		new Intl.DateTimeFormat(locale, {
			day: 'numeric',
			month: 'long',
			year: 'numeric',
			...(zone !== undefined && {timeZone: zone}),
		});
	const foreign = (value: Value) => isolate(cleaned(value), dir);
	const [calendarDay, instantDay] = [days('UTC'), days(timeZone)];
	const regions = new Intl.DisplayNames(locale, {type: 'region', fallback: 'code'});
	const lists = new Intl.ListFormat(locale, {type: 'conjunction'});
	const numbers = new Intl.NumberFormat(locale, {maximumFractionDigits: 2});
	const parts = (value: Value) =>
		cleaned(value)
			.split(',')
			.map(part => part.trim())
			.filter(Boolean);

	return {
		plain: foreign,
		place: value =>
			typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? (regions.of(value) ?? value) : foreign(value),
		sentence: value => foreign(value).replace(/[^.。!！?？…]$/u, last => `${last}${stop}`),
		quote: value => `${marks[0]}${foreign(value)}${marks[1]}`,
		money: value =>
			value !== null && typeof value === 'object' && isCurrency(value.currency) ? formatMoney(value, locale) : '',
		day: value => {
			const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
			return Number.isNaN(at)
				? cleaned(value)
				: (/^\d{4}-\d\d-\d\d$/.test(String(value)) ? calendarDay : instantDay).format(at);
		},
		number: value => (typeof value === 'number' && Number.isFinite(value) ? numbers.format(value) : cleaned(value)),
		countries: value =>
			lists.format(parts(value).map(code => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code))),
		list: (value, name = {}) =>
			lists.format(parts(value).map(part => (Object.hasOwn(name, part) ? (name[part] ?? part) : part))),
	};
}

/** A GTIN-14 as it is printed under the bars: without the zeros that fill it up. */
export const barcode = (gtin: string): string => {
	const short = gtin.replace(/^0+/, '');
	return short.padStart([8, 12, 13, 14].find(length => length >= short.length) ?? 14, '0');
};
