import {type Fault, fault} from '../fault.ts';
import {csetnumeric, type Linter} from './character-sets.ts';

/** Exactly so many digits, each pair or four of them in its range. */
function digits(value: string, length: number, what: string): Fault | null {
	if (value.length !== length) return fault(0, `${what} has ${length} digits`);
	return csetnumeric(value);
}

const upTo =
	(most: number, what: string): Linter =>
	value =>
		digits(value, 2, what) ?? (Number(value) <= most ? null : fault(0, `${what} is 00 to ${most}`));

export const hh = upTo(23, 'an hour');
export const mi = upTo(59, 'a minute');
export const ss = upTo(59, 'a second');

export function hhmi(value: string): Fault | null {
	const wrong = digits(value, 4, 'a time') ?? hh(value.slice(0, 2));
	if (wrong) return wrong;
	const minute = mi(value.slice(2));
	return minute && fault(2 + minute.at, minute.why);
}

const daysOf = (year: number, month: number): number => {
	if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};

/** Two digits of a year mean no century here (that needs a clock); 00 is 2000, a leap year. */
const date =
	(yearDigits: 2 | 4, noDay: boolean): Linter =>
	value => {
		const wrong = digits(value, yearDigits + 4, 'a date');
		if (wrong) return wrong;
		const year = Number(value.slice(0, yearDigits)) + (yearDigits === 2 ? 2000 : 0);
		const month = Number(value.slice(yearDigits, yearDigits + 2));
		const day = Number(value.slice(yearDigits + 2));
		if (month < 1 || month > 12) return fault(yearDigits, 'a month is 01 to 12');
		const first = noDay ? 0 : 1;
		if (day >= first && day <= daysOf(year, month)) return null;
		return fault(yearDigits + 2, `the day is 0${first} to ${daysOf(year, month)} in this month`);
	};

/** Day 00 stands for the month as a whole. */
export const yymmd0 = date(2, true);
export const yymmdd = date(2, false);
export const yyyymmd0 = date(4, true);
export const yyyymmdd = date(4, false);
