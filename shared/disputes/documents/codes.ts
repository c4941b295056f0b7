import {foreign, markup} from '../markup.ts';
import {type PackDocument, textFile} from '../pack/context.ts';
import {plainJson} from '../plain-json.ts';
import {safeName} from '../safe-name.ts';

/** What codes of the goods answered: several at once, as one line each. */
export const codesDocument: PackDocument = {
	view: ({matter: {codes}, say, instant}) =>
		codes.length === 0
			? null
			: markup`<ul>${codes.map(
					({code, answer, at}) =>
						markup`<li><code>${foreign(code)}</code>: ${foreign(answer)} <span class="quiet">${instant(at)}</span></li>`,
				)}</ul><p class="quiet">${say('codeNever')}</p>`,
	data: ({matter: {codes}}) => ({codes}),
	files: ({matter: {codes}}) =>
		codes.map((code, n) => textFile(`receipts/${safeName(n + 1, 'code', 'json')}`, plainJson(code))),
};
