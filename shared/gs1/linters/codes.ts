import {countryCodes} from '../../country.ts';
import {fault} from '../fault.ts';
import type {Linter} from './character-sets.ts';
import {countryNumbers, currencyNumbers, packageTypes} from './code-lists.ts';

const oneOf =
	(codes: ReadonlySet<string>, why: string): Linter =>
	value =>
		codes.has(value) ? null : fault(0, why);

export const iso3166 = oneOf(countryNumbers, 'a country’s three digits (ISO 3166) are needed');
export const iso3166999 = oneOf(
	new Set([...countryNumbers, '999']),
	'a country’s three digits (ISO 3166), or 999, are needed',
);
export const iso3166alpha2 = oneOf(new Set(countryCodes), 'a country’s two letters (ISO 3166) are needed');
export const iso4217 = oneOf(currencyNumbers, 'a currency’s three digits (ISO 4217) are needed');
export const iso5218 = oneOf(new Set('0129'), '0 not known, 1 male, 2 female or 9 not applicable');
export const packagetype = oneOf(packageTypes, 'a package type of UN/ECE Recommendation 21, or of GS1, is needed');

export const mediatype: Linter = value =>
	/^(?:0[1-9]|10|[89][0-9])$/.test(value) ? null : fault(0, 'a media type is 01 to 10 or 80 to 99');
