import {checkSystems, hasRightCheck} from '../../../../shared/codes/check-systems/index.ts';
import {characterSets, type OwnForm} from '../../../../shared/codes/own-form.ts';

const strange = 0xff;
/** Characters of a cell that is folded here; longer ones are wrong anyhow. */
const mostFolded = 200;
const desk = Buffer.alloc(mostFolded);

/**
 * Codes of a form, quickly. Answers the code that stands in `text` from `from` to `to`; null when it has to be looked at slowly,
 * by `fitOwn`, which folds other scripts too and says what is wrong. The quick answer is `fitOwn`'s own.
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
	/** what each character becomes, as a code: 0 is left out, `strange` is for `fitOwn` */
	const becomes = Uint8Array.from(ascii, character => {
		const folded = fold(character);
		return folded.length > 1 ? strange : folded === '' ? 0 : folded.charCodeAt(0);
	});

	function asItStands(text: string, from: number, to: number): string | null {
		const length = to - from;
		if (length < shortest || length > longest || (begin !== '' && !text.startsWith(begin, from))) return null;
		const end = to - checkLength;
		if (!areAll(text, from + begin.length, end, fits) || !areAll(text, end, to, fitsAsCheck)) return null;
		const found = text.slice(from, to);
		if (check === null) return found;
		return hasRightCheck(check, checksPrefix ? found : found.slice(begin.length)) ? found : null;
	}

	/** Plain letters, digits and what stands between them, as codes are printed in groups. */
	function folded(text: string, from: number, to: number): string | null {
		if (to - from > mostFolded) return null;
		let length = 0;
		for (let at = from; at < to; at++) {
			const code = text.charCodeAt(at);
			const next = code > 127 ? strange : becomes[code]!;
			if (next === strange) return null;
			if (next !== 0) desk[length++] = next;
		}
		return desk.toString('latin1', 0, length);
	}

	return (text, from, to) => {
		const found = asItStands(text, from, to);
		if (found !== null) return found;
		const code = folded(text, from, to);
		return code === null ? null : asItStands(code, 0, code.length);
	};
}
