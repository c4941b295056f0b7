import {type CheckSystem, digits} from './check-system.ts';

/** ISO/IEC 7812-1 annex B: every second digit from the right counts double, its two digits added. */
export const luhn: CheckSystem = {
	title: 'Luhn',
	length: 1,
	body: digits,
	check(body) {
		const sum = [...body].reverse().reduce((total, digit, at) => {
			const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
			return total + (value > 9 ? value - 9 : value);
		}, 0);
		return String((10 - (sum % 10)) % 10);
	},
};
