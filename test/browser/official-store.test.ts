import {afterAll, beforeAll, expect, test} from 'vitest';
import {createOutbound, createResolver} from '../../api/outbound/index.ts';
import {checklistOf} from '../../shared/applications/checklist.ts';
import {found, overHttp, signUp, signUpAs, type Visitor} from '../api/accounts/people.ts';
import {type App, said, sendDocument} from '../api/applications/parties.ts';
import {serveNames, type Zone} from '../api/outbound/name-server.ts';
import type {Offer} from '../demo/offers.ts';
import {offers} from '../demo/offers.ts';
import {offerPage} from '../demo/page.ts';
import {type Stage, setStage} from './stage.ts';

/** A shop of a brand that nobody here has heard of yet. */
const offer: Offer = {
	...offers[0]!,
	url: 'https://www.aliexpress.com/item/1005006100000077.html',
	title: 'Morrow Field notebook, dotted',
	brand: 'Morrow',
	gtin: null,
	seller: {name: 'Morrow Store', url: 'https://www.aliexpress.com/store/1101000077', note: null},
	claims: [],
};
const seller = {store: 'aliexpress', seller: '1101000077', name: 'Morrow Store', company: 'Morrow Paper Ltd'};

const zone: Zone = {};
let names: Awaited<ReturnType<typeof serveNames>>;
let stage: Stage;
beforeAll(async () => {
	names = await serveNames(zone);
	const outbound = createOutbound({resolver: createResolver([names.server])});
	stage = await setStage({
		pages: (host, path) => (host === 'www.aliexpress.com' && path.includes('0077') ? offerPage(offer) : null),
		outbound,
	});
	await stage.refresh();
});
afterAll(async () => {
	await stage?.strike();
	await names?.close();
});

/** How the panel judges the shop now. */
async function verdict() {
	const page = await stage.open(offer.url);
	const state = await stage.waitForState(
		'judged',
		({facts, freshness}) => facts.url === offer.url && freshness.is !== 'nothing',
	);
	const panel = await stage.browser.openPanel(page);
	const text = await panel.text();
	await page.close();
	return {level: state.verdict.level, badge: state.verdict.findings.find(({signal}) => signal === 'badge')?.what, text};
}

/** The brand proves its domain to the server's name servers and files its mark, which a reviewer confirms. */
async function registerBrand(brand: Visitor, organization: string, reviewer: Visitor) {
	const {id} = await said<{id: string}>(brand.send('/v1/brands', {organization, name: 'Morrow'}), 201);
	const domain = await said<{instructions: {place: string; value: string}}>(
		brand.send(`/v1/brands/${id}/domains`, {domain: 'morrow-paper.com', method: 'dns'}),
		201,
	);
	zone[domain.instructions.place] = {txt: [[domain.instructions.value]]};
	expect(await said(brand.send(`/v1/brands/${id}/domains/morrow-paper.com/check`))).toMatchObject({state: 'proved'});
	const mark = await said<{id: string}>(
		brand.send(`/v1/brands/${id}/marks`, {
			number: '018765432',
			office: 'EM',
			classes: [16],
			owner: 'Morrow Paper Ltd',
			status: 'registered',
			filedAt: '2024-01-10',
			registeredAt: '2024-05-02',
		}),
		201,
	);
	await said(reviewer.send(`/v1/brands/${id}/marks/${mark.id}/review`, {decision: 'confirmed'}));
	return {brand: id, mark: mark.id};
}

test('from a brand that signs up to a badge on the page, and back', async () => {
	const {world} = stage.server;
	const brand = await signUp(world, 'paper@example.org', overHttp);
	const organization = await found(brand, 'Morrow Paper');
	const reviewers = [
		await signUpAs(world, 'reviewer', 'rita@example.org', overHttp),
		await signUpAs(world, 'reviewer', 'ravi@example.org', overHttp),
	] as const;
	expect((await verdict()).level).toBe('unknown');

	const account = await registerBrand(brand, organization, reviewers[0]);
	const document = await sendDocument(brand, 'business licence');
	const days = {from: new Date().toISOString().slice(0, 10), until: '2028-01-31'};
	let application = await said<App>(
		brand.send('/v1/badges/applications', {
			organization,
			...account,
			seller,
			kind: 'official',
			...days,
			documents: [{document, is: 'business-licence'}],
		}),
		201,
	);
	const act = (by: Visitor, body: object) =>
		said<App>(by.send(`/v1/reviews/applications/${application.id}`, {version: application.version, ...body}));
	application = await act(reviewers[0], {act: 'take'});
	const checked = checklistOf('official').map(({id}) => id);
	application = await act(reviewers[0], {act: 'grant', checked});
	expect(application.state).toBe('in_review');
	application = await act(reviewers[1], {act: 'grant', checked});
	expect(application.state).toBe('granted');

	await stage.refresh();
	const proved = await verdict();
	expect([proved.level, proved.badge]).toEqual(['verified', 'badge-valid']);
	expect(proved.text).toMatch(/Morrow Store/);

	// Revoked, and the directory that tells of it never arrives: the status list alone turns it
	await said(brand.send(`/v1/badges/${application.badge}/revoke`, {reason: 'the shop was sold'}), 204);
	stage.front.faults.push({path: /directory/, fault: 'down'});
	await stage.refresh();
	stage.front.faults.unshift({path: /./, fault: 'down'});
	const gone = await verdict();
	expect([gone.level === 'verified', gone.badge]).toEqual([false, 'badge-revoked']);
});
