import {html} from 'hono/html';
import type {LanguageId} from '../../shared/languages.ts';
import {problemText} from '../../shared/problem-words/problem-words.ts';
import type {Problem} from '../../shared/problems.ts';
import {lookOf} from './look.ts';
import type {Reader} from './page-language.ts';

const look = lookOf('');

/** Whether somebody looks at it: a browser that opens an address asks for HTML by name, programs do not. */
export const asksForPage = (accept: string | undefined): boolean => /\btext\/html\b/i.test(accept ?? '');

/** Not to be kept, unlike other pages: the next answer may be another. */
export const problemPageHeaders = {...look.headers, 'Cache-Control': 'no-store'};

/** REGISTRY of what the page says besides the problem, by language. */
const words: Readonly<Record<LanguageId, {again: string; desk: string; server: string}>> = {
	en: {
		again:
			'Try again in a moment; what you sent may have been kept, so look first. If it stays so, tell us this number:',
		desk: 'To the desk',
		server: 'What this server is',
	},
	de: {
		again:
			'Versuchen Sie es gleich noch einmal; was Sie gesendet haben, kann angekommen sein, also sehen Sie erst nach. Wenn es so bleibt, nennen Sie uns diese Nummer:',
		desk: 'Zum Konto',
		server: 'Was dieser Server ist',
	},
	'zh-CN': {
		again: '请您稍后再试；您发送的内容可能已经保存，请先查看。如果仍然如此，请告诉我们此编号：',
		desk: '前往账户',
		server: '关于此服务器',
	},
};

/** A problem as a page, for people at an address that has none. `id` is what the log is searched by. What its code says more than by its title is told in English alone. */
export function problemPage({code, message, status}: Problem, id: string, reader: Reader) {
	const {language} = reader;
	const title = problemText(code, language) ?? code;
	const {again, desk, server} = words[language];
	return look.page(
		title,
		html`<h1>${title}</h1>
${language !== 'en' || message === title ? '' : html`<p>${message}</p>`}
${status >= 500 ? html`<p>${again} <code>${id}</code></p>` : ''}
<p><a href="/desk">${desk}</a> · <a href="/">${server}</a></p>`,
		reader,
	);
}
