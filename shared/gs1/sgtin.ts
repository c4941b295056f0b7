import {checkDigit} from '../gtin.ts';
import {checkElement, type Gs1Element} from './element.ts';
import type {Elements} from './element-string.ts';
import {type Fault, fault} from './fault.ts';

/**
 * Electronic Product Codes of trade items (GS1 TDS 2.x, 6.3.1 and 7): `schemes` by the start of their URIs, with the
 * number of dots' parts before the company prefix and what the last part is. In idpat an asterisk is any serial.
 */
const schemes = [
	{start: 'urn:epc:id:sgtin:', before: 0, last: '21'},
	{start: 'urn:epc:tag:sgtin-96:', before: 1, last: '21'},
	{start: 'urn:epc:tag:sgtin-198:', before: 1, last: '21'},
	{start: 'urn:epc:class:lgtin:', before: 0, last: '10'},
	{start: 'urn:epc:idpat:sgtin:', before: 0, last: '21'},
] as const;

/** Only these have to be escaped in the URI; other hexadecimal escapes are read as well. */
const escaped = /["%&/<>?]/g;

const undoEscapes = (text: string): string =>
	text.replace(/%([0-9A-Fa-f]{2})/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));

/** Whether a text is such a URI, right or wrong. */
export const isSgtin = (text: string): boolean => schemes.some(({start}) => text.toLowerCase().startsWith(start));

/** GTIN and serial (or lot, or the GTIN alone) of an SGTIN URI. The indicator digit moves before the company prefix. */
export function parseSgtin(uri: string): Elements | Fault {
	const scheme = schemes.find(({start}) => uri.toLowerCase().startsWith(start));
	if (!scheme) return fault(0, 'an EPC URI of a trade item is expected, such as urn:epc:id:sgtin:');
	const parts = uri.slice(scheme.start.length).split('.');
	const [prefix = '', item = ''] = parts.slice(scheme.before);
	// A serial may hold dots itself
	const last = parts.slice(scheme.before + 2).join('.');
	const start = scheme.start.length + parts.slice(0, scheme.before).join('.').length + scheme.before;
	if (scheme.before === 1 && !/^[0-7]$/.test(parts[0] ?? '')) return fault(scheme.start.length, 'a filter is 0 to 7');
	if (!/^[0-9]{6,12}$/.test(prefix)) return fault(start, 'a company prefix has 6 to 12 digits');
	const needs = 13 - prefix.length;
	if (!new RegExp(`^[0-9]{${needs}}$`).test(item))
		return fault(start + prefix.length + 1, `indicator and item reference have ${needs} digits here`);
	const digits = item.charAt(0) + prefix + item.slice(1);
	const gtin: Gs1Element = {ai: '01', value: digits + checkDigit(digits)};
	if (scheme.start === 'urn:epc:idpat:sgtin:' && last === '*') return {ok: true, elements: [gtin]};
	const element: Gs1Element = {ai: scheme.last, value: undoEscapes(last)};
	const wrong = checkElement(element);
	return wrong ? fault(Math.min(uri.length, start + 15 + wrong.at), wrong.why) : {ok: true, elements: [gtin, element]};
}

/**
 * The URI of one piece: EPCIS and RFID name it so. How many digits of the GTIN are the company's prefix (6 to 12), only
 * the company knows.
 */
export function writeSgtin(gtin14: string, serial: string, prefixLength: number): {ok: true; uri: string} | Fault {
	for (const [at, element] of [
		{ai: '01', value: gtin14},
		{ai: '21', value: serial},
	].entries()) {
		const wrong = checkElement(element);
		if (wrong) return fault(at, wrong.why);
	}
	if (!Number.isInteger(prefixLength) || prefixLength < 6 || prefixLength > 12)
		return fault(2, 'a company prefix has 6 to 12 digits');
	const prefix = gtin14.slice(1, 1 + prefixLength);
	const item = gtin14.charAt(0) + gtin14.slice(1 + prefixLength, 13);
	const written = serial.replace(escaped, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
	return {ok: true, uri: `urn:epc:id:sgtin:${prefix}.${item}.${written}`};
}
