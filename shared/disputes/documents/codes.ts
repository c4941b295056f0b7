import {foreign, markup} from '../markup.ts';
import {type PackContext, type PackDocument, textFile} from '../pack/context.ts';
import {plainJson} from '../plain-json.ts';
import {safeName} from '../safe-name.ts';

const answers = ['genuine_first', 'genuine_repeat', 'over_limit', 'suspicious', 'recalled', 'unknown'] as const;

/** A report may hold an answer that this version does not know: it stands there as it came. */
const wordsOf = (answer: string, say: PackContext['say']) => {
	const known = answers.find(each => each === answer);
	return known ? say(`code.${known}`) : foreign(answer);
};

/** What codes of the goods answered: several at once, as one line each. */
export const codesDocument: PackDocument = {
	view: ({matter: {codes}, say, instant}) =>
		codes.length === 0
			? null
			: markup`<ul>${codes.map(
					({code, answer, at}) =>
						markup`<li><code>${foreign(code)}</code>: ${wordsOf(answer, say)} <span class="quiet">${instant(at)}</span></li>`,
				)}</ul><p class="quiet">${say('codeNever')}</p>`,
	data: ({matter: {codes}}) => ({codes}),
	files: ({matter: {codes}}) =>
		codes.map((code, n) => textFile(`receipts/${safeName(n + 1, 'code', 'json')}`, plainJson(code))),
};
