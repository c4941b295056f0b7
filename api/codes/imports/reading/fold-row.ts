import {checkSystems, hasRightCheck} from '../../../../shared/codes/check-systems/index.ts';
import {characterSets, type OwnForm} from '../../../../shared/codes/own-form.ts';

/**
 * Codes of a form, quickly. Answers what stands in `text` from `from` to `to` when it is a code as it stands; null when it has
 * to be looked at slowly, by `fitOwn`, which folds it or says what is wrong. The quick answer is `fitOwn`'s own.
 */
export function createQuickFold(form: OwnForm): (text: string, from: number, to: number) => string | null {
	const {shortest, longest, prefix, check, checksPrefix} = form;
	const checkLength = check === null ? 0 : checkSystems[check].length;
	const {pattern, fold}: {pattern: RegExp; fold: (text: string) => string} = characterSets[form.characters];
	const begin = fold(prefix);
	const ascii = Array.from({length: 128}, (_, code) => String.fromCharCode(code));
	const stays = ascii.map(character => fold(character) === character);
	const fits = Uint8Array.from(ascii, (character, code) => (stays[code] && pattern.test(character) ? 1 : 0));
	/** check characters may be others: an asterisk, an X */
	const fitsAsCheck = Uint8Array.from(stays, stay => (stay ? 1 : 0));
	const areAll = (text: string, from: number, to: number, wanted: Uint8Array): boolean => {
		for (let at = from; at < to; at++) {
			const code = text.charCodeAt(at);
			if (code > 127 || wanted[code] === 0) return false;
		}
		return true;
	};
	return (text, from, to) => {
		const length = to - from;
		if (length < shortest || length > longest || (begin !== '' && !text.startsWith(begin, from))) return null;
		const end = to - checkLength;
		if (!areAll(text, from + begin.length, end, fits) || !areAll(text, end, to, fitsAsCheck)) return null;
		const found = text.slice(from, to);
		if (check === null) return found;
		return hasRightCheck(check, checksPrefix ? found : found.slice(begin.length)) ? found : null;
	};
}
