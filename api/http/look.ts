import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {html, raw} from 'hono/html';
import {type LanguageId, languageIds} from '../../shared/languages.ts';
import {pageHeaders} from './page-headers.ts';
import {inLanguage, type Reader} from './page-language.ts';

const tokens = readFileSync(new URL('../../shared/look/tokens.css', import.meta.url), 'utf8');

const base = `
*{box-sizing:border-box}
body{margin:0;padding:calc(var(--u)*6) calc(var(--u)*4);background:var(--ground);color:var(--text);font:var(--regular) var(--large)/1.5 system-ui,sans-serif}
main{max-width:44rem;margin:0 auto}
h1{font-size:1.25rem;font-weight:var(--strong);margin:0 0 calc(var(--u)*4)}
h2{font-size:var(--large);font-weight:var(--strong);margin:calc(var(--u)*8) 0 calc(var(--u)*2)}
a{color:inherit}
:focus-visible{outline:2px solid var(--gold);outline-offset:2px}
.quiet{color:var(--quiet)}
code{font-size:var(--small);overflow-wrap:anywhere}
.languages{margin-top:calc(var(--u)*8);display:flex;gap:0 calc(var(--u)*4);flex-wrap:wrap}
.languages a,.languages [aria-current]{min-height:44px;display:inline-flex;align-items:center}
`;

const bare = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '');

/** What a page may do beside showing its style, as sources of the Content-Security-Policy. Absent: nothing of the kind. */
export type Allowed = {form?: "'self'"; script?: string; connect?: "'self'"; img?: string};

const directives = {form: 'form-action', script: 'script-src', connect: 'connect-src', img: 'img-src'} as const;

const policyOf = (digest: string, allowed: Allowed): string =>
	[
		"default-src 'none'",
		`style-src 'sha256-${digest}'`,
		"base-uri 'none'",
		...Object.entries({form: "'none'", ...allowed}).map(
			([name, source]) => `${directives[name as keyof Allowed]} ${source}`,
		),
		"frame-ancestors 'none'",
	].join('; ');

/** As their speakers call them. */
const names: Readonly<Record<LanguageId, string>> = {en: 'English', de: 'Deutsch', 'zh-CN': '中文'};

const languageSwitch = ({language, here}: Reader) =>
	here !== null &&
	html`<nav class="languages quiet" aria-label="Language">${languageIds.map(id =>
		id === language
			? html`<span lang="${id}" aria-current="true">${names[id]}</span>`
			: html`<a lang="${id}" hreflang="${id}" rel="nofollow" href="${inLanguage(here, id)}">${names[id]}</a>`,
	)}</nav>`;

/** The look of one kind of page: the panel's tokens and what the page adds, and the headers that allow just this style. */
export function lookOf(css: string, allowed: Allowed = {}) {
	const style = bare(tokens + base + css);
	const digest = createHash('sha256').update(style).digest('base64');
	return {
		headers: {
			...pageHeaders,
			'Content-Security-Policy': policyOf(digest, allowed),
		},
		/** `reader`: of a page that speaks every language; null: it speaks English alone. */
		page: (title: string, body: unknown, reader: Reader | null = null) => html`<!doctype html>
<html lang="${reader?.language ?? 'en'}" dir="ltr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Touchstone</title>
<style>${raw(style)}</style>
<main>${body}${reader && languageSwitch(reader)}</main>
`,
	};
}
