import type {Context} from 'hono';
import {html} from 'hono/html';
import {Problem} from '../../shared/problems.ts';
import {answersProblems, describe} from '../http/describe.ts';
import {lookOf} from '../http/look.ts';
import type {Resource} from '../http/resource.ts';
import type {World} from '../world.ts';
import {confirmContact, reportOfLink} from './confirm-contact.ts';
import type {ReportRow} from './rules.ts';

const look = lookOf(`
button{min-height:44px;width:100%;margin-top:calc(var(--u)*4);padding:calc(var(--u)*2) calc(var(--u)*4);border:0;border-radius:var(--round);background:var(--stone);color:var(--on-stone);font:inherit;font-weight:var(--strong);cursor:pointer}
button:hover{background:var(--stone-hover)}
`);
const headers = {
	...look.headers,
	'Content-Security-Policy': look.headers['Content-Security-Policy'].replace(
		"form-action 'none'",
		"form-action 'self'",
	),
	'Cache-Control': 'no-store',
};

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
	const site = c.req.header('sec-fetch-site');
	if (site !== undefined && site !== 'same-origin')
		throw new Problem('foreign-origin', 'Another site sent this. If the address is yours, press the button here');
	await confirmContact(world, idOf(c), tokenOf(c));
	return done(c, await reportOfLink(world, idOf(c), tokenOf(c)));
}

async function ask(c: Context, row: ReportRow): Promise<Response> {
	if (row.contactConfirmedAt !== null) return done(c, row);
	const body = html`<h1>Is this address yours?</h1>
<p>A report about goods sold on ${row.store} was sent with it. Its case is <strong>${row.case}</strong>.</p>
<form method="post"><button>Yes, I sent this report</button></form>
<p class="quiet">If you did not send it, close this page: without your confirmation the report does not count.</p>`;
	return c.html(await look.page('Confirm your address', body), 200, headers);
}

async function done(c: Context, {setAside, setAsideBy}: ReportRow): Promise<Response> {
	const body = html`<h1>Your address is confirmed</h1>
${setAsideBy === 'system' ? html`<p>${setAside}</p>` : ''}<p>You need do no more here. Where you sent the report, under “My reports”, you see every step.</p>`;
	return c.html(await look.page('Your address is confirmed', body), 200, headers);
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
