import {type CheckSystem, digits, valueAt} from './check-system.ts';

/** The quasigroup of order 10 of H. M. Damm's thesis (Marburg 2004), page 111. */
const table = [
	'0317598642',
	'7092154863',
	'4206871359',
	'1750983426',
	'6123045978',
	'3674209581',
	'5869720134',
	'8945362017',
	'9438617205',
	'2581436790',
];

/** One digit; every single wrong digit and every swap of neighbours is noticed. */
export const damm: CheckSystem = {
	title: 'Damm',
	length: 1,
	body: digits,
	check(body) {
		let row = 0;
		for (let at = 0; at < body.length; at++) row = valueAt(table[row] ?? '', valueAt(body, at));
		return String(row);
	},
};
