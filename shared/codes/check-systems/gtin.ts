import {checkDigit} from '../../gtin.ts';
import {type CheckSystem, digits} from './check-system.ts';

/** GS1's mod 10, for digits of any length. */
export const gtin: CheckSystem = {
	title: 'GS1 check digit (GTIN, EAN, UPC)',
	length: 1,
	body: digits,
	check: body => String(checkDigit(body)),
};
