import {html} from 'hono/html';
import {type Problem, problems} from '../../shared/problems.ts';
import {lookOf} from './look.ts';

const look = lookOf('');

/** Whether somebody looks at it: a browser that opens an address asks for HTML by name, programs do not. */
export const asksForPage = (accept: string | undefined): boolean => /\btext\/html\b/i.test(accept ?? '');

/** Not to be kept, unlike other pages: the next answer may be another. */
export const problemPageHeaders = {...look.headers, 'Cache-Control': 'no-store'};

/** A problem as a page, for people at an address that has none. `id` is what the log is searched by. */
export function problemPage({code, message, status}: Problem, id: string) {
	const {title} = problems[code];
	return look.page(
		title,
		html`<h1>${title}</h1>
${message === title ? '' : html`<p>${message}</p>`}
${status >= 500 ? html`<p>Try again in a moment; what you sent may have been kept, so look first. If it stays so, tell us this number: <code>${id}</code></p>` : ''}
<p><a href="/desk">To the desk</a> · <a href="/">What this server is</a></p>`,
	);
}
