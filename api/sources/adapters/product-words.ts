import {foldName} from '../../../shared/address.ts';
import {toGtin14} from '../../../shared/gtin.ts';

const nobody = new Set(
	[
		'unknown',
		'no brand',
		'none',
		'na',
		'n/a',
		'not available',
		'not known',
		'unbranded',
		'various',
		'not specified',
	].map(foldName),
);
const firms =
	/[,\s]+(?:inc|llc|l\.l\.c|ltd|limited|corp|corporation|co|company|gmbh|ag|s\.?a|b\.?v|plc)\.?(?=[,\s]|$).*$/i;

/** GTIN-14s in a field that people filled: several codes, spaces, words beside them. Wrong check digits are left out. */
export function gtinsIn(text: string | null | undefined): string[] {
	const found = (text ?? '').match(/\d(?:[ -]?\d){7,13}/g) ?? [];
	return [...new Set(found.map(toGtin14).filter(gtin => gtin !== null))];
}

/** Model numbers in such a field. What holds no digit, or is short, is a word and no model. */
export function modelsIn(text: string | null | undefined): string[] {
	const parts = (text ?? '')
		.split(/[,;\n]|\s+(?:and|or|&)\s+/i)
		.map(part =>
			part
				.replace(
					/^\W*(?:models?|types?|art(?:icle)?|item|ref(?:erence)?)\b[\s.:#]*(?:(?:no|nos|numbers?)\b[\s.:#]*)?/i,
					'',
				)
				.trim(),
		);
	const models = parts.filter(part => /\d/.test(part) && foldName(part).length >= 3 && part.length <= 60);
	return [...new Set(models)].slice(0, 50);
}

/** A brand's name; null where the authority wrote that it is unknown. */
export function brandIn(text: string | null | undefined): string | null {
	const name = (text ?? '').trim();
	return name.length <= 200 && foldName(name) !== '' && !nobody.has(foldName(name)) ? name : null;
}

/** `Halden Toys Inc., of Springfield` → `Halden Toys` */
export const firmIn = (text: string | null | undefined): string | null =>
	brandIn((text ?? '').replace(/,?\s+of\s+.*$/i, '').replace(firms, ''));
