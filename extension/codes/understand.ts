import {inGroups, readCode} from '../../shared/codes/code-text.ts';
import type {Mistake, OwnForm} from '../../shared/codes/own-form.ts';
import {type Scanned, scannedCode} from '../../shared/codes/scanned-code.ts';
import type {FoundSymbol} from './reading/find-symbols.ts';

/** What a typed, pasted or scanned text is to whoever wants to check a code. */
export type Understood =
	| {is: 'nothing'}
	/** can't be a code, found without asking anybody */
	| {is: 'mistyped'; why: Mistake}
	/** `shown`: as it is printed. `digits`: these may be a product number as well, which is the same on every piece */
	| {is: 'code'; form: 'touchstone' | 'own'; code: string; gtin: string | null; shown: string; digits: boolean}
	/** names the product, no single piece */
	| {is: 'product-number'; gtin: string}
	/** a web address with no code in it that we know */
	| {is: 'elsewhere'; host: string}
	/** made as GS1 says, and wrong */
	| {is: 'faulty'; text: string};

/** `forms`: how the own codes of the brand at hand look; null when that is not known. */
export function understand(scanned: Scanned, forms: readonly OwnForm[] | null): Understood {
	const {code: told, gtin, serial, link, text, fault} = scannedCode(scanned, forms ?? []);
	if (text === '') return {is: 'nothing'};
	if (fault !== null) return {is: 'faulty', text};
	// Typed digits that could be a GTIN may be a code of eight digits as well, as long as the brand's form is not known
	const digits = gtin !== null && serial === null && link === null && /^\d+$/.test(text);
	const code = told ?? (digits && forms === null && !scanned.symbology ? text : null);
	if (code === null) {
		if (gtin !== null) return {is: 'product-number', gtin};
		return link === null ? {is: 'faulty', text} : {is: 'elsewhere', host: new URL(link).host};
	}
	// What stands in a link or a symbol under its own number was never typed
	const read = readCode(code, serial === null && link === null ? forms : null);
	if (read.form === 'mistyped') return {is: 'mistyped', why: read.why};
	const ours = read.form === 'touchstone';
	return {
		is: 'code',
		form: read.form,
		// The case of a brand's own code may matter: it goes as it stands
		code: ours ? read.code : code,
		gtin: digits ? null : gtin,
		shown: ours ? inGroups(read.code) : code,
		digits,
	};
}

const worth: Record<Understood['is'], number> = {
	code: 5,
	'product-number': 4,
	elsewhere: 3,
	mistyped: 2,
	faulty: 1,
	nothing: 0,
};

/** What the symbols of one picture are, each once, what can be checked first. */
export function understandAll(symbols: readonly FoundSymbol[], forms: readonly OwnForm[] | null): Understood[] {
	const all = symbols.map(({bytes, identifier}) => understand({data: bytes, symbology: identifier}, forms));
	const once = new Map(all.map(one => [JSON.stringify(one), one]));
	return [...once.values()].sort((a, b) => worth[b.is] - worth[a.is]);
}
