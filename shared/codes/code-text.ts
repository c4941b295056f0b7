import {hasRightCheck} from './check-systems/index.ts';
import {foldCode, foldCrockford} from './fold-code.ts';
import {fitOwn, longestCode, type Mistake, type OwnForm} from './own-form.ts';

/** Crockford's base 32: no I, L, O, U. */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters of a code of ours: 19 drawn (95 bits), one ISO 7064 MOD 37,36 check character. 20 fit into GS1's (21). */
export const codeLength = 20;

/**
 * What a text is as a code. `also`: the brand's own codes that the same text may be as well (letters in small or capitals;
 * one in 36 texts of 20 characters happens to have our check character): each is to be looked for.
 */
export type ReadCode =
	| {form: 'touchstone'; code: string; also: readonly string[]}
	| {form: 'own'; code: string; also: readonly string[]}
	| {form: 'mistyped'; why: Mistake};

/** Why it is no code of ours; null when it is one. `code` is folded. */
function mistakeOfOurs(code: string): Mistake | null {
	if (code === '') return 'empty';
	if (!/^[0-9A-HJKMNP-TV-Z]*$/.test(code)) return 'characters';
	if (code.length !== codeLength) return code.length < codeLength ? 'too-short' : 'too-long';
	return hasRightCheck('mod37_36', code) ? null : 'check';
}

/** Whether somebody typed one of ours: it has the length, and what is not in our alphabet at most in one place. */
const looksLikeOurs = (code: string): boolean =>
	code.length === codeLength && code.replace(/[0-9A-HJKMNP-TV-Z]/g, '').length <= 1;

/**
 * What a typed, pasted or scanned text is. `forms`: how the brand's own codes look; empty when the brand has none, so that
 * only ours can be right; null when the brand is not known, so that anything may be a code of somebody's.
 */
export function readCode(text: string, forms: readonly OwnForm[] | null = null): ReadCode {
	const ours = foldCrockford(text);
	const mistake = mistakeOfOurs(ours);
	const fits = (forms ?? []).map(form => fitOwn(text, form));
	const own = new Set(fits.flatMap(fit => (fit.ok ? [fit.code] : [])));
	if (mistake === null) return {form: 'touchstone', code: ours, also: [...own]};
	const [code, ...also] = own;
	if (code !== undefined) return {form: 'own', code, also};
	const [misfit] = fits.flatMap(fit => (fit.ok ? [] : [fit.why]));
	if (forms !== null) return {form: 'mistyped', why: looksLikeOurs(ours) ? mistake : (misfit ?? mistake)};
	if (mistake === 'empty' || looksLikeOurs(ours)) return {form: 'mistyped', why: mistake};
	const folded = foldCode(text);
	return folded.length > longestCode ? {form: 'mistyped', why: 'too-long'} : {form: 'own', code: folded, also: []};
}

/** As a code of ours is printed: five groups of four. */
export const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/gu, '$1-');
