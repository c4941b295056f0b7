import {piecesOf} from './shown-pieces.ts';

/** HTML that was made here, from texts that were escaped. */
export type Markup = {readonly html: string};

type Value = Markup | string | number | null | readonly Value[];

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};
const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => escapes[sign] ?? sign);

const written = (value: Value): string =>
	value === null
		? ''
		: typeof value === 'object'
			? 'html' in value
				? value.html
				: value.map(written).join('')
			: escaped(String(value));

/** HTML whose values are escaped; those made by this are not escaped again. */
export const markup = (texts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
	html: texts.map((text, n) => (n === 0 ? text : written(values[n - 1] ?? null) + text)).join(''),
});

/** A text that a stranger wrote: escaped, kept apart from the direction of what is around it, and nothing in it unseen. */
export const foreign = (text: string): Markup =>
	markup`<bdi>${piecesOf(text).map(({is, text: piece}) => (is === 'text' ? piece : markup`<span class="sign">${piece}</span>`))}</bdi>`;
