import type {Context} from 'hono';
import {html} from 'hono/html';
import {Problem} from '../../../shared/problems.ts';
import {answersProblems, describe} from '../../http/describe.ts';
import {requireOwnPage} from '../../http/require-own-page.ts';
import type {Resource} from '../../http/resource.ts';
import type {World} from '../../world.ts';
import {brandsSystem} from '../asking/ask-brands-system.ts';
import {whoAsks} from '../asking/who-asks.ts';
import {ComeLater} from '../guards/come-later.ts';
import {answerForm, passOn, readSent, type Sent} from './answer-form.ts';
import {answerView, passedOnView} from './answer-view.ts';
import {claimForm, type Filled, passOnForm, scannedForm, shownCode, typingForm} from './forms.ts';
import {goodsWith} from './goods.ts';
import {linksetOf, resolverOf, type Scanned, scannedFrom, wishOf} from './gs1-link.ts';
import {codePage, codePageHeaders} from './look.ts';
import {keepReceipt, newReceipt} from './receipt.ts';
import type {AnyAnswer} from './words.ts';

/** Where a GTIN may be followed, as GS1 orders it: variant, lot, serial. */
const linkPaths = ['', '/22/:variant', '/10/:lot', '/22/:variant/10/:lot'].flatMap(between => [
	`/01/:gtin${between}`,
	`/01/:gtin${between}/21/:serial`,
]);

/** Codes for people with a phone: the page that a scanned GS1 Digital Link opens, and one to type a code into. */
export const codePages: Resource = (app, world) => {
	app.get(
		'/check',
		describe(page('Check a code, for people'), async c => show(c, 'Check a code', typingPage(blank()))),
	);
	app.post(
		'/check',
		describe(form('Ask about a typed code, for people'), c => answer(world, c, null)),
	);
	for (const path of linkPaths) {
		app.get(
			path,
			describe(page('What a GS1 Digital Link leads to; opening it asks nothing', path), c => resolve(world, c)),
		);
		app.post(
			path,
			describe(form('Ask about a scanned code, for people', path), c => answer(world, c, scannedFrom(c.req.url))),
		);
	}
	app.get(
		'/.well-known/gs1resolver',
		describe(
			{
				summary: 'What this GS1 resolver can do',
				tags: ['codes'],
				responses: {
					200: {
						description: 'As GS1’s resolver standard has it',
						content: {'application/json': {schema: {type: 'object'}}},
					},
				},
			},
			c => c.json(resolverOf(world.site.url), 200, {'Access-Control-Allow-Origin': '*'}),
		),
	);
};

async function resolve(world: World, c: Context): Promise<Response> {
	const scanned = scannedFrom(c.req.url);
	const goods = await goodsWith(world, scanned.gtin);
	const isNamed = typeof goods === 'object';
	const title = isNamed ? `${goods.name}, ${goods.brand}` : `GTIN ${scanned.gtin}`;
	if (wishOf(c.req.query('linkType'), c.req.header('accept')) === 'linkset')
		return c.body(JSON.stringify(linksetOf(world.site.url + new URL(c.req.url).pathname, title)), 200, {
			'Content-Type': 'application/linkset+json',
			'Access-Control-Allow-Origin': '*',
			Vary: 'Accept',
		});
	c.header('Vary', 'Accept');
	const filled = {...blank(), code: scanned.serial ?? ''};
	const said = isNamed
		? html`<p>As registered by <strong>${goods.brand}</strong>, GTIN ${scanned.gtin}.</p>`
		: html`<p>${goods === 'several' ? 'Several brands registered codes for this GTIN here: the answer says whose yours is.' : 'No brand registered codes for this GTIN here. You may ask all the same.'}</p>`;
	const body = html`<h1>${isNamed ? goods.name : title}</h1>${said}${scanned.serial === null ? typingForm(filled) : scannedForm(filled)}`;
	return show(c, title, body);
}

/** Answers a form. What is wrong with it is said on the page, with the form as it was. */
async function answer(world: World, c: Context, scanned: Scanned | null): Promise<Response> {
	const sent = await readSent(c, scanned?.serial ?? null);
	const filled: Filled = sent;
	const again = scanned?.serial ? scannedForm(filled) : typingForm(filled);
	try {
		requireOwnPage(c);
		const {asker, within} = await whoAsks(world, c, 'page');
		if (sent.act === 'pass-on')
			return await show(c, 'Answer', html`${passedOnView(await passOn(within, asker, sent))}${again}`);
		const said = await answerForm(within, asker, sent, scanned?.gtin ?? null);
		keep(world, c, sent);
		const mayClaim = 'receipt' in said && said.claimedAt === null && said.answer !== 'recalled';
		const claimed =
			'receipt' in said && said.claimedAt !== null ? html`<p>You said that it is yours. Thank you.</p>` : '';
		return await show(
			c,
			'Answer',
			html`${answerView(said)}<p class="code">${shownCode(sent.code)}</p>${claimed}${mayClaim ? claimForm(filled, scanned ? null : '/check') : ''}${await systemOf(within, said, sent, scanned)}${'receipt' in said ? '' : again}`,
		);
	} catch (error) {
		if (!(error instanceof Problem) || error.status >= 500) throw error;
		if (error instanceof ComeLater) c.header('Retry-After', String(error.seconds));
		const words =
			error.errors.length > 0
				? error.errors.map(({pointer, detail}) => `${pointer.slice(1)} ${detail}`).join('; ')
				: error.message;
		const body = html`<section class="answer unknown" role="alert"><h1>${error instanceof ComeLater ? 'Not now' : 'This can not be asked so'}</h1><p>${words}</p></section>${again}`;
		return await show(c, 'Check a code', body, error.status === 429 ? 429 : 400);
	}
}

/** An offer to ask the brand's own system, where it has one. */
async function systemOf(world: World, said: AnyAnswer, sent: Sent, scanned: Scanned | null) {
	const goods = said.answer === 'unknown' && scanned ? await goodsWith(world, scanned.gtin) : 'none';
	const registered = typeof goods === 'object' ? goods.brand : sent.brand;
	const brand = said.answer === 'unknown' ? registered : said.product.brand;
	const system = brand === '' ? null : await brandsSystem(world, brand);
	return system ? passOnForm(sent, system.brand.name, system.host, scanned ? null : '/check') : '';
}

function keep(world: World, c: Context, {act, code, receipt, kept}: Sent) {
	if ((act === 'query' || act === 'claim') && !kept) keepReceipt(c, code, receipt, world.site.url.startsWith('https:'));
}

const blank = (): Filled => ({code: '', brand: '', country: '', receipt: newReceipt()});
const typingPage = (filled: Filled) =>
	html`<h1>Check a code</h1><p>Type the code that stands on the goods or their box.</p>${typingForm(filled)}`;

const show = async (c: Context, title: string, body: unknown, status: 200 | 400 | 429 = 200): Promise<Response> =>
	c.html(await codePage(title, body), status, codePageHeaders);

/** Parameters of a path, each a value of GS1's. */
const parametersOf = (path: string) =>
	[...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
		in: 'path' as const,
		name,
		required: true,
		schema: {type: 'string' as const, maxLength: 90},
	}));

const page = (summary: string, path = '') => ({
	summary,
	parameters: parametersOf(path),
	tags: ['codes'],
	responses: {
		200: {description: 'A page, or its linkset when that is asked for'},
		...answersProblems('invalid-request', 'not-found', 'busy'),
	},
});
const form = (summary: string, path = '') => ({
	summary,
	parameters: parametersOf(path),
	tags: ['codes'],
	requestBody: {required: true, content: {'application/x-www-form-urlencoded': {schema: {type: 'object' as const}}}},
	responses: {
		200: {description: 'A page with the answer'},
		...answersProblems('invalid-request', 'too-large', 'too-many-requests', 'busy'),
	},
});
