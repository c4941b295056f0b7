import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {type BrowserContext, type BrowserContextOptions, chromium} from 'playwright-core';
import sharp from 'sharp';
import {setRole} from '../../api/accounts/set-role.ts';
import {startServer} from '../../api/server.ts';
import {sellerKey} from '../../shared/address.ts';
import type {TicketView} from '../../shared/service-desk/contract.ts';
import {found, overHttp, signIn, signUp, signUpAs, totp, turnOnSecondFactor} from '../api/accounts/people.ts';
import {type App, file, grantBody, holdShop, makeBrand, makeNet, review, said} from '../api/applications/parties.ts';
import {act, look, makeCase, right} from '../api/casework/cases.ts';
import {couponOffer, dueOf, makeRemedy, makeTicketOf} from '../api/service-desk/ticket-stage.ts';
import {findChromium} from '../ground/chromium.mjs';

const dayMs = 86_400_000;

/** Somebody who signs in; a reviewer and the operator with the digits of their apps. */
export type Who = 'rita' | 'olga' | 'halden' | 'seller';
type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Signs in at the door, with the digits of the app where there is a secret. Answers the cookies. */
async function signInByHand(context: BrowserContext, who: Who, secret: string | undefined): Promise<State> {
	const page = await context.newPage();
	await page.goto('/desk/sign-in');
	await page.fill('#email', `${who}@example.org`);
	await page.fill('#password', 'correct horse battery staple');
	await page.click('main button');
	if (secret !== undefined) {
		await page.fill('#code', totp(secret));
		await page.click('main button');
	}
	await page.waitForURL('**/desk');
	const state = await context.storageState();
	await context.close();
	return state;
}

/** The server with a brand, a seller and two reviewers, and Chromium without the extension. */
export async function setDeskStage() {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-desk-'));
	const net = makeNet();
	let ahead = 0;
	const server = await startServer({
		port: 0,
		dataDir: path.join(folder, 'data'),
		logLevel: 'silent',
		outbound: net.outbound,
		now: () => new Date(Date.now() + ahead),
	});
	const {world} = server;
	const owner = await signUp(world, 'halden@example.org', overHttp);
	const brandOrg = await found(owner, 'Halden');
	const seller = await signUp(world, 'seller@example.org', overHttp);
	const sellerOrg = await found(seller, 'Pen House', 'seller');
	// Not over the network, where sign-ins are counted
	const rita = await signUp(world, 'rita@example.org');
	const olga = await signUp(world, 'olga@example.org');
	const secrets: Partial<Record<Who, string>> = {
		rita: await turnOnSecondFactor(rita),
		olga: await turnOnSecondFactor(olga),
	};
	await setRole(world, rita.id, 'reviewer', 'test');
	await setRole(world, olga.id, 'operator', 'test');
	// A new role signs out
	for (const [who, visitor] of [
		['rita', rita],
		['olga', olga],
	] as const) {
		await signIn(visitor, visitor.email);
		await visitor.send('/v1/auth/two-factor/verify-totp', {code: totp(secrets[who] ?? '')});
	}
	const ravi = await signUpAs(world, 'reviewer', 'ravi@example.org', overHttp);
	const parties = {net, owner, brandOrg, seller, sellerOrg, ...(await makeBrand(world, brandOrg, 'Halden'))};
	const executablePath = findChromium();
	if (!executablePath) throw new Error('No Chromium was found: set CHROMIUM to its path');
	const states: Partial<Record<Who, State>> = {};
	const browser = await chromium.launch({executablePath, chromiumSandbox: process.getuid?.() !== 0});
	return {
		server,
		parties,
		rita,
		ravi,
		olga,
		/** The six digits that the app of somebody shows now. */
		digitsOf: (who: Who) => totp(secrets[who] ?? ''),
		/** Lets so many days pass on the server. */
		passDays(days: number) {
			ahead += days * dayMs;
		},
		/** A browser of somebody who did not sign in. */
		atTheDoor: (options: BrowserContextOptions = {}) => browser.newContext({baseURL: server.url, ...options}),
		/** A browser of somebody who signed in by hand before: sign-ins are limited. */
		async signedIn(who: Who, options: BrowserContextOptions = {}): Promise<BrowserContext> {
			states[who] ??= await signInByHand(await browser.newContext({baseURL: server.url}), who, secrets[who]);
			return browser.newContext({baseURL: server.url, ...options, storageState: states[who]});
		},
		async strike() {
			await browser.close();
			await server.close();
			rmSync(folder, {recursive: true, force: true});
		},
	};
}
export type DeskStage = Awaited<ReturnType<typeof setDeskStage>>;

/** A letter as somebody photographs it. */
const picture = () => {
	const lines = [
		'HALDEN AG',
		'Letter of authorization',
		'Pen House Ltd may sell our pens',
		'in the European Union until 2028',
	];
	const text = lines.map(
		(line, at) => `<text x="60" y="${120 + at * 60}" font-size="32" font-family="serif">${line}</text>`,
	);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="420"><rect width="900" height="420" fill="#fdfcf7"/>${text.join('')}</svg>`;
	return sharp(Buffer.from(svg)).png().toBuffer();
};

/** Something of everything that the desk shows: applications of several states, claims, a mark, names, a webhook, a product. */
export async function fillDesk(stage: DeskStage) {
	const {server, parties, ravi, olga, passDays} = stage;
	const {owner, brandOrg, seller, sellerOrg, brand, net} = parties;
	const body = Uint8Array.from(await picture());
	const sent = {method: 'POST', body, headers: {'content-type': 'image/png'}};
	const photo = await said<{id: string}>(
		seller.request(`/v1/documents?organization=${sellerOrg}&name=licence.png`, sent),
		201,
	);
	const documents = [{document: photo.id, is: 'business-licence'}];
	const late = await file(parties, 'late.example', {documents});
	passDays(11);
	const plain = await file(parties, 'plain.example', {documents});
	const official = await file(parties, 'official.example', {kind: 'official'}, {kind: 'exclusive'});
	const taken = await said<App>(review(ravi, official, {act: 'take', version: 1}));
	await said(review(ravi, taken, grantBody(taken, 'official')));
	const granting = await said<App>(review(ravi, await file(parties, 'granted.example'), {act: 'take', version: 1}));
	const granted = await said<App>(review(ravi, granting, grantBody(granting)));
	const asking = await file(parties, 'asked.example');
	const asked = await said<App>(
		review(ravi, asking, {
			act: 'ask',
			version: 1,
			missing: ['The second page of the letter', 'A licence that can be read'],
		}),
	);
	const refused = await said<App>(
		review(ravi, await file(parties, 'refused.example'), {
			act: 'refuse',
			version: 1,
			reason: 'The letter names another company.',
		}),
	);
	const weak = await file(parties, 'weak.example');
	await holdShop(parties, 'shop.example');
	const claim = await said<{id: string; token: string}>(
		seller.send('/v1/sellers/claims', {
			organization: sellerOrg,
			store: 'aliexpress',
			seller: '1101',
			name: 'Pen House',
			page: 'https://www.aliexpress.com/store/1101',
			brand,
		}),
		201,
	);
	net.pages.set('https://www.aliexpress.com/store/1101', {body: `<p>${claim.token}</p>`});
	await said(seller.send(`/v1/sellers/claims/${claim.id}/check`, {}));
	await said(
		owner.send(
			`/v1/brands/${brand}`,
			{names: ['哈尔登'], queryDomains: ['codes.example'], officialSites: ['https://halden.example/']},
			'PATCH',
		),
	);
	const mark = await said<{id: string}>(
		owner.send(`/v1/brands/${brand}/marks`, {
			number: '302019001234',
			office: 'DE',
			classes: [16],
			owner: 'Halden AG',
			status: 'registered',
			filedAt: '2019-01-10',
			registeredAt: '2019-04-02',
		}),
		201,
	);
	await said(
		owner.send(`/v1/brands/${brand}/products/04006381333931`, {name: 'Field pen', warranty: {months: 24}}, 'PUT'),
	);
	await said(
		owner.send(`/v1/brands/${brand}/verifiers`, {endpoint: 'https://halden.example/codes', method: 'POST'}),
		201,
	);
	const webhook = await said<{id: string}>(
		owner.send('/v1/webhooks', {organization: brandOrg, url: 'https://halden.example/hooks', kinds: ['badge.granted']}),
		201,
	);
	await said(owner.send(`/v1/webhooks/${webhook.id}/ping`), 202);
	const tickets = await fillTickets(server, parties);
	const rival = await makeRival(parties);
	const certified = {required: true, reason: 'infants depend on it', names: ['Säuglingsnahrung', '婴儿配方奶粉']};
	await said(olga.send('/v1/categories/Infant%20formula/certification', certified, 'PUT'), 204);
	return {
		late,
		plain,
		official,
		granted,
		asked,
		refused,
		weak,
		claim: claim.id,
		mark: mark.id,
		webhook: webhook.id,
		codes: await fillCodes(parties),
		tickets,
		cases: await fillCases(stage),
		dispute: rival,
		photo: photo.id,
	};
}

/** A batch of the brand's own codes with a range, and one import of each outcome; a batch of ours. */
async function fillCodes({owner, brand}: Pick<DeskStage['parties'], 'owner' | 'brand'>) {
	const asked = {brand, name: 'Spring', product: 'Pen No. 7', gtin: '4006381333931', covered: 'scratch'};
	const form = {shortest: 8, longest: 8, characters: 'digits'};
	const own = await said<{id: string}>(owner.send('/v1/batches', {...asked, origin: 'own', form}), 201);
	const made = await said<{id: string}>(owner.send('/v1/batches', {...asked, origin: 'made'}), 201);
	const importOf = async (file: string, isLast = true) => {
		const {id} = await said<{id: string}>(owner.send(`/v1/batches/${own.id}/imports`, {format: 'csv'}), 201);
		const headers = {'upload-offset': '0', 'upload-complete': isLast ? '?1' : '?0'};
		await said(owner.request(`/v1/imports/${id}`, {method: 'PATCH', body: file, headers}));
		if (isLast) await said(owner.send(`/v1/imports/${id}/finish`));
		return id;
	};
	const finished = await importOf('10000001\n10000002\n10000003\n');
	const refused = await importOf('10000003\n1000\n');
	const open = await importOf('10000009\n', false);
	const range = {first: 2, last: 3, state: 'blocked', why: 'Stolen from the lorry'};
	await said(owner.send(`/v1/batches/${own.id}/ranges`, range), 201);
	return {own: own.id, made: made.id, imports: [finished, refused, open]};
}

/** Somebody else who claims the brand's name, with a proved domain and a mark; answers the dispute. */
async function makeRival({seller: rival, net: {records}}: DeskStage['parties']) {
	const organization = await found(rival, 'Halden Trading');
	const {id} = await said<{id: string}>(rival.send('/v1/brands', {organization, name: 'Halden'}), 201);
	const {instructions} = await said<{instructions: {place: string; value: string}}>(
		rival.send(`/v1/brands/${id}/domains`, {domain: 'halden-trading.example', method: 'dns'}),
		201,
	);
	records.set(instructions.place, [[instructions.value]]);
	await said(rival.send(`/v1/brands/${id}/domains/halden-trading.example/check`));
	const mark = {
		number: '4455',
		office: 'FR',
		classes: [16],
		owner: 'Halden Trading',
		status: 'registered',
		filedAt: '2021-01-10',
		registeredAt: '2021-04-02',
	};
	await said(rival.send(`/v1/brands/${id}/marks`, mark), 201);
	const {disputes} = await said<{disputes: string[]}>(rival.request(`/v1/brands/${id}`));
	const [dispute] = disputes;
	if (dispute === undefined) throw new Error('no dispute was opened');
	return dispute;
}

/** Tickets of a shop that the seller holds: one just opened, one with a proposal, one whose coupon is out. */
async function fillTickets({url, world}: DeskStage['server'], {seller}: Pick<DeskStage['parties'], 'seller'>) {
	const app = {request: (path: string, init: RequestInit) => fetch(url + path, init)};
	const opened = await makeTicketOf({world, app}, 'shop.example');
	const first = {words: 'Which order is it? \u202etxt.exe'};
	await said(seller.send(`${opened.path}/messages`, first));
	const expiresAt = new Date(world.now().getTime() + 60 * dayMs).toISOString();
	const offer = couponOffer({expiresAt: `${expiresAt.slice(0, 19)}Z`});
	const propose = async (settles: boolean) => {
		const ticket = await makeTicketOf({world, app}, 'shop.example');
		await makeRemedy({world}, ticket.about, ticket.report.id, dueOf(60_000, 'CNY'));
		const body = {version: 1, offer, words: 'With our regrets.', settles};
		const {proposals} = await said<TicketView>(seller.send(`${ticket.path}/proposals`, body));
		return {...ticket, proposal: proposals[0]?.id};
	};
	const proposed = await propose(true);
	const sold = await propose(false);
	await said(sold.reporter(`${sold.path}/accept`, {version: 2, proposal: sold.proposal}));
	const {code} = await said<{code: string}>(sold.reporter(`${sold.path}/coupon`, {}));
	return {opened: opened.id, proposed: proposed.id, sold: sold.id, code};
}

/** Reviewers who may decide, and cases of many states about a shop that the seller holds. */
async function fillCases({server: {world}, parties, rita, ravi}: DeskStage) {
	for (const reviewer of [rita, ravi]) await said(reviewer.send('/v1/reviews/calibration', {answers: right}));
	const shop = {
		seller: sellerKey('shop.example', null),
		store: 'shop.example',
		sellerId: null,
		sellerName: 'Pen House',
	};
	const ofShop = (reports: number, more = {}) => makeCase(world, reports, {...shop, ...more});
	const plain = await ofShop(1, {harm: 2, title: 'Halden cartridge, blue'});
	const told = await ofShop(3, {title: 'Halden ballpoint \u202e“100 %”'});
	for (const step of [{act: 'take'}, {act: 'accept'}, {act: 'notify', channel: 'desk'}])
		await act(rita, told.case, step);
	const proposed = await ofShop(2, {title: 'Halden fountain pen', harm: 1});
	await act(rita, proposed.case, {act: 'accept'});
	await act(rita, proposed.case, {act: 'notify', channel: 'desk'});
	await said(parties.seller.send(`/v1/cases/${proposed.case}/read`));
	const admits = {words: 'They are copies. We did not know; we sell them no more.', admits: true};
	await said(parties.seller.send(`/v1/cases/${proposed.case}/answers`, admits));
	const findings = {...(await look(rita, proposed.case)).draft, weighed: 'The seller says so itself.'};
	await act(ravi, proposed.case, {act: 'propose', findings});
	const decided = await ofShop(2, {title: 'Halden pencil'});
	await act(ravi, decided.case, {act: 'accept'});
	await act(ravi, decided.case, {act: 'notify', channel: 'desk'});
	await said(parties.seller.send(`/v1/cases/${decided.case}/read`));
	await said(parties.seller.send(`/v1/cases/${decided.case}/answers`, admits));
	const examined = {name: 'Halden laboratory', of: 'photos', result: 'counterfeit', words: 'The clip is glued.'};
	await said(parties.owner.send(`/v1/cases/${decided.case}/examinations`, examined));
	const found = {...(await look(rita, decided.case)).draft, weighed: 'The seller says so itself.'};
	await act(ravi, decided.case, {act: 'propose', findings: found});
	await act(rita, decided.case, {act: 'confirm', words: null});
	const measure = world.newId('msr');
	const {reporterMeasures} = world.storage.tables;
	const at = world.now();
	await world.storage.atomically(tx => [
		tx.insert(reporterMeasures).values({
			id: measure,
			contactHash: 'somebody',
			kind: 'warning',
			reason: 'The photos show another pen.',
			by: ravi.id,
			at,
			report: plain.reports[0] ?? '',
			appeal: 'The photos show the pen that came, from both sides.',
			appealedAt: at,
		}),
	]);
	return {plain: plain.case, told: told.case, proposed: proposed.case, decided: decided.case, measure};
}
