import {html} from 'hono/html';
import type {Problem} from '../../../shared/problems.ts';
import {shownText} from '../../../shared/reports/shown-text.ts';

/** A form that was sent and not taken: which, why, and what stood in it. */
export type Filled = {act: string; wrong: readonly string[]; fields: Readonly<Record<string, string>>};

/** Why it was not taken, field by field; where no field is named, as a whole. */
export const wrongOf = ({message, errors}: Problem): string[] =>
	errors.length > 0 ? errors.map(({detail}) => detail) : [message];

/** What stands in the fields of one form; nothing in those of another. */
export const fieldsOf =
	(filled: Filled | null, act: string) =>
	(name: string): string =>
		filled?.act === act ? (filled.fields[name] ?? '') : '';

/** Where somebody's own words stand in these forms. */
const written = ['words', 'reason'] as const;

/**
 * Why a form was not taken. `isThere`: the form is on the page still, and holds what was written; where it is not, because the
 * case went on meanwhile, the words stand here, so that nobody has to write them twice.
 */
export function wrongPart(filled: Filled | null, isThere: boolean): unknown {
	if (filled === null) return '';
	const words = isThere ? '' : written.map(name => filled.fields[name] ?? '').join('');
	return html`<p class="wrong" role="alert">${filled.wrong.join('; ')}</p>
${words === '' ? '' : html`<p>It was not sent. This is what you wrote:</p><blockquote>${shownText(words)}</blockquote>`}`;
}
