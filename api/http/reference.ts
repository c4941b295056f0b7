import type {Hono} from 'hono';
import {html} from 'hono/html';
import {scopes} from '../../shared/keys/contract.ts';
import {problems} from '../../shared/problems.ts';
import {describe} from './describe.ts';
import {lookOf} from './look.ts';
import {openApiOf} from './openapi.ts';
import {mostJson} from './parse-request.ts';
import type {Resource} from './resource.ts';

const look = lookOf(`
main{max-width:56rem}
nav ul{columns:16rem;list-style:none;padding:0;margin:0}
details{border-bottom:1px solid var(--line);padding:calc(var(--u)*2) 0}
summary{cursor:pointer;overflow-wrap:anywhere}
summary b{display:inline-block;min-width:4.5rem;font:var(--strong) var(--small) ui-monospace,monospace;color:var(--quiet)}
summary code{font-weight:var(--strong)}
pre{background:var(--surface);padding:calc(var(--u)*3);border-radius:var(--round);overflow-x:auto;font-size:var(--small)}
dl{display:grid;grid-template-columns:minmax(5rem,auto) 1fr;gap:var(--u) calc(var(--u)*4)}
dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
`);

type Operation = {
	summary: string;
	tags?: string[];
	parameters?: {name: string; in: string; required?: boolean}[];
	requestBody?: {content: Record<string, {schema: object}>};
	responses: Record<string, {description: string; content?: Record<string, {schema: object}>}>;
	'x-access'?: string[];
	'x-scope'?: string | null;
};
type Document = {paths: Record<string, Record<string, Operation>>};

/** The description of the API for people, made of /openapi.json; nothing is loaded from elsewhere, no script runs. */
export const reference: Resource = (app: Hono) => {
	app.get(
		'/docs/api',
		describe({summary: 'The API, for people', tags: ['about'], responses: {200: {description: 'A page'}}}, async c =>
			// The same document as /openapi.json, which a test holds to OpenAPI 3.1
			c.html(await look.page('API', page((await openApiOf(app)) as Document)), 200, look.headers),
		),
	);
};

function page({paths}: Document) {
	const all = Object.entries(paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => ({method: method.toUpperCase(), path, operation})),
	);
	const tags = [...new Set(all.map(({operation}) => operation.tags?.[0] ?? 'other'))].filter(tag => tag !== 'desk');
	return html`<h1>The API</h1>
<p>As data: <a href="/openapi.json">/openapi.json</a>, OpenAPI 3.1. JSON in and out, ${mostJson >> 20} MiB at most.</p>
<p>Programs send <code>Authorization: Bearer ts_live_…</code>, or <code>ts_test_…</code> for the sandbox, of which nothing is ever public. Keys are made on the <a href="/desk">desk</a>.
What fails is <code>application/problem+json</code> (RFC 9457): <code>type</code> ends in a code of the list below, <code>errors</code> points at what was wrong. Limits stand in <code>RateLimit</code>; beyond them the answer is 429 with <code>Retry-After</code>.</p>
<nav aria-label="Parts"><ul>${tags.map(tag => html`<li><a href="#${tag}">${tag}</a>`)}<li><a href="#scopes">scopes</a><li><a href="#problems">problems</a></ul></nav>
${tags.map(
	tag =>
		html`<h2 id="${tag}">${tag}</h2>${all
			.filter(({operation}) => (operation.tags?.[0] ?? 'other') === tag)
			.map(one => entry(one))}`,
)}
<h2 id="scopes">Scopes of keys</h2><dl>${Object.entries(scopes).map(([scope, words]) => html`<dt><code>${scope}</code><dd>${words}`)}</dl>
<h2 id="problems">Problems</h2><dl>${Object.entries(problems).map(([code, {status, title}]) => html`<dt><code>${code}</code><dd>${status}: ${title}`)}</dl>`;
}

function entry({method, path, operation}: {method: string; path: string; operation: Operation}) {
	const {summary, parameters = [], requestBody, responses} = operation;
	const access = operation['x-access'];
	return html`<details id="${method}-${path}"><summary><b>${method}</b> <code>${path}</code> ${summary}</summary><dl>
${access && html`<dt>Who<dd>${access.join(', ')}${operation['x-scope'] ? html`; a key with <code>${operation['x-scope']}</code>` : ''}`}
${parameters.map(({name, in: place, required}) => html`<dt><code>${name}</code><dd>in the ${place}${required ? '' : ', optional'}`)}
${Object.entries(responses).map(([status, {description}]) => html`<dt>${status}<dd>${description}`)}
</dl>${requestBody && html`<p class="quiet">The body</p>${schemaOf(requestBody.content)}`}${Object.entries(responses)
		.filter(([status, {content}]) => status.startsWith('2') && content)
		.map(([, {content = {}}]) => html`<p class="quiet">The answer</p>${schemaOf(content)}`)}</details>`;
}

const schemaOf = (content: Record<string, {schema: object}>) =>
	Object.entries(content).map(
		([type, {schema}]) => html`<pre tabindex="0" aria-label="${type}">${JSON.stringify(schema, null, 2)}</pre>`,
	);
