import type {Context} from 'hono';
import {html} from 'hono/html';
import {answersProblems, describe} from '../http/describe.ts';
import {lookOf} from '../http/look.ts';
import {readerOf} from '../http/page-language.ts';
import {requireOwnPage} from '../http/require-own-page.ts';
import type {Resource} from '../http/resource.ts';
import type {World} from '../world.ts';
import {confirmContact, reportOfLink} from './confirm-contact.ts';
import {confirmWords} from './confirm-words.ts';
import type {ReportRow} from './rules.ts';

const look = lookOf(
	`
button{min-height:44px;width:100%;margin-top:calc(var(--u)*4);padding:calc(var(--u)*2) calc(var(--u)*4);border:0;border-radius:var(--round);background:var(--stone);color:var(--on-stone);font:inherit;font-weight:var(--strong);cursor:pointer}
button:hover{background:var(--stone-hover)}
`,
	{form: "'self'"},
);
const headers = {...look.headers, 'Cache-Control': 'no-store'};

const path = '/reports/:report/confirm';

/** The page that the letter leads to. Opening it confirms nothing: programs open links as well. The button does. */
export const confirmPage: Resource = (app, world) => {
	app.get(
		path,
		describe(described('The page by which a reporter’s address is confirmed; opening it does nothing'), async c =>
			ask(c, await reportOfLink(world, idOf(c), tokenOf(c))),
		),
	);
	app.post(
		path,
		describe(described('Confirm a reporter’s address, by the button of the page'), c => confirm(world, c)),
	);
};

const idOf = (c: Context): string => c.req.param('report') ?? '';
const tokenOf = (c: Context): string => c.req.query('token') ?? '';

async function confirm(world: World, c: Context): Promise<Response> {
	requireOwnPage(c);
	await confirmContact(world, idOf(c), tokenOf(c));
	return done(c, await reportOfLink(world, idOf(c), tokenOf(c)));
}

async function ask(c: Context, row: ReportRow): Promise<Response> {
	if (row.contactConfirmedAt !== null) return done(c, row);
	const reader = readerOf(c);
	const words = confirmWords[reader.language];
	const [before, after] = words.aboutCase.split('{case}');
	const body = html`<h1>${words.ask}</h1>
<p>${words.about.replace('{store}', () => row.store)} ${before}<strong>${row.case}</strong>${after}</p>
<form method="post"><button>${words.button}</button></form>
<p class="quiet">${words.otherwise}</p>`;
	return c.html(await look.page(words.title, body, reader), 200, headers);
}

async function done(c: Context, {setAsideBy}: ReportRow): Promise<Response> {
	const {pathname, search} = new URL(c.req.url);
	const reader = readerOf(c, pathname + search);
	const words = confirmWords[reader.language];
	const body = html`<h1>${words.confirmed}</h1>
${setAsideBy === 'system' ? html`<p>${words.reportedBefore}</p>` : ''}<p>${words.next}</p>`;
	return c.html(await look.page(words.confirmed, body, reader), 200, headers);
}

const described = (summary: string) => ({
	summary,
	tags: ['reports'],
	parameters: [
		{in: 'path' as const, name: 'report', required: true, schema: {type: 'string' as const}},
		{in: 'query' as const, name: 'token', required: true, schema: {type: 'string' as const}},
	],
	responses: {
		200: {description: 'A page'},
		...answersProblems('not-found', 'foreign-origin', 'busy'),
	},
});
