import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {html, raw} from 'hono/html';
import {pageHeaders} from './page-headers.ts';
import type {PageLanguage} from './page-language.ts';

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

/** The look of one kind of page: the panel's tokens and what the page adds, and the headers that allow just this style. */
export function lookOf(css: string, allowed: Allowed = {}) {
	const style = bare(tokens + base + css);
	const digest = createHash('sha256').update(style).digest('base64');
	return {
		headers: {
			...pageHeaders,
			'Content-Security-Policy': policyOf(digest, allowed),
		},
		page: (title: string, body: unknown, language: PageLanguage = 'en') => html`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Touchstone</title>
<style>${raw(style)}</style>
<main>${body}</main>
`,
	};
}
