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
	const stays = Uint8Array.from({length: 128}, (_, code) => {
		const character = String.fromCharCode(code);
		return pattern.test(character) && fold(character) === character ? 1 : 0;
	});
	return (text, from, to) => {
		const length = to - from;
		if (length < shortest || length > longest || (begin !== '' && !text.startsWith(begin, from))) return null;
		const end = to - checkLength;
		for (let at = from + begin.length; at < end; at++) {
			const code = text.charCodeAt(at);
			if (code > 127 || stays[code] === 0) return null;
		}
		const found = text.slice(from, to);
		if (check === null) return found;
		return fold(found) === found && hasRightCheck(check, checksPrefix ? found : found.slice(begin.length))
			? found
			: null;
	};
}
