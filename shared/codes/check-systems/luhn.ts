import {type CheckSystem, digits, valueAt} from './check-system.ts';

/** ISO/IEC 7812-1 annex B: every second digit from the right counts double, its two digits added. */
export const luhn: CheckSystem = {
	title: 'Luhn',
	length: 1,
	body: digits,
	check(body) {
		let sum = 0;
		for (let at = body.length - 1, isDouble = true; at >= 0; at--, isDouble = !isDouble) {
			const value = valueAt(body, at) * (isDouble ? 2 : 1);
			sum += value > 9 ? value - 9 : value;
		}
		return String((10 - (sum % 10)) % 10);
	},
};
