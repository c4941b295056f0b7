import {beforeAll, describe, expect, test} from 'vitest';
import {found, signUp, type Visitor} from '../accounts/people.ts';
import {type Claim, makeParties, type Parties, said} from '../applications/parties.ts';
import {fill, leadsTo, textOf} from './fill-form.ts';

let parties: Parties;
let stranger: Visitor;
beforeAll(async () => {
	parties = await makeParties();
	stranger = await signUp(parties.world, 'stranger@example.org', parties.app);
	await found(stranger, 'Other');
});

const pathOf = (answer: Response): string => answer.headers.get('location')?.split('?')[0] ?? '';

describe('a store', () => {
	test('is claimed, shows what to put where, and is proved by it', async () => {
		const {seller, sellerOrg, net} = parties;
		expect(await textOf(seller, '/desk/sellers')).toContain('No store yet');
		const form = {organization: sellerOrg, store: 'desk-shop.example', name: 'Pens <b>'};
		const at = pathOf(await fill(seller, '/desk/sellers/new', form));
		expect(at).toMatch(/^\/desk\/sellers\/clm_\d+$/);
		const page = await textOf(seller, at);
		const value = /content=&quot;([\w-]+)&quot;/.exec(page)?.[1] ?? '';
		expect(page).toContain('Pens &lt;b&gt;');
		await fill(seller, at, {act: 'check'});
		expect(await textOf(seller, at)).toContain('could not be read');
		net.pages.set('https://desk-shop.example/', {
			body: `<html><head><meta name="touchstone-challenge" content="${value}"></head></html>`,
		});
		await fill(seller, at, {act: 'check'});
		expect(await textOf(seller, at)).toContain('<span class="word good">proved');
		expect(await textOf(seller, '/desk/sellers')).toContain('<td>meta</td>');
		expect((await stranger.request(at)).status).toBe(404);
	});

	test('is proved for a brand by the brand’s word', async () => {
		const {seller, sellerOrg, owner, brand} = parties;
		const body = {organization: sellerOrg, store: 'aliexpress', seller: '9', name: 'Pens', brand};
		const {id} = await said<Claim>(seller.send('/v1/sellers/claims', body), 201);
		const at = `/desk/sellers/${id}`;
		expect(await textOf(owner, at)).toContain('This seller is ours');
		expect(leadsTo(await fill(owner, at, {act: 'confirm', version: '1', reason: 'our dealer'}))).toBe(`303 ${at}`);
		expect(await textOf(seller, at)).toContain('<dt>Proved by</dt><dd>brand</dd>');
	});

	test('that is named wrongly is told so at its field', async () => {
		const form = {organization: parties.sellerOrg, store: 'www.shop.example', name: 'Pens'};
		const answer = await fill(parties.seller, '/desk/sellers/new', form);
		expect(answer.status).toBe(400);
		expect(await answer.text()).toMatch(/id="store-wrong"[^>]*>must be a domain that can be registered/);
	});
});

describe('products', () => {
	test('are added, changed and removed by the brand; reviewers see them, others do not', async () => {
		const {owner, brand, reviewers} = parties;
		const at = `/desk/brands/${brand}/products`;
		expect(await textOf(owner, at)).toContain('None yet');
		const wrong = await fill(owner, at, {gtin: '4006381333932', name: 'Pen'});
		expect(wrong.status).toBe(400);
		expect(await wrong.text()).toMatch(/id="gtin-wrong"/);
		const form = {gtin: '4006381333931', name: 'Pen <i>', 'warranty/months': '24', 'warranty/countries': 'de, fr'};
		expect(leadsTo(await fill(owner, at, form))).toBe(`303 ${at}`);
		const page = await textOf(owner, at);
		for (const words of ['04006381333931', 'Pen &lt;i&gt;', '24 months, DE, FR']) expect(page).toContain(words);
		expect(await textOf(reviewers[0], at)).not.toContain('Add or change');
		expect((await stranger.request(at)).status).toBe(404);
		expect((await fill(stranger, '/desk/brands/new', {gtin: '04006381333931'}, `${at}/remove`)).status).toBe(404);
		await fill(owner, at, {gtin: '04006381333931'}, `${at}/remove`);
		expect(await textOf(owner, at)).toContain('None yet');
	});
});

describe('code queries', () => {
	test('are told of; the secret is shown once, and they are turned off and removed', async () => {
		const {owner, brand} = parties;
		const at = `/desk/brands/${brand}/verifiers`;
		const wrong = await fill(owner, at, {endpoint: 'http://halden.example/', method: 'POST'});
		expect(await wrong.text()).toMatch(/id="endpoint-wrong"[^>]*>must be an https/);
		const made = await (await fill(owner, at, {endpoint: 'https://halden.example/q', method: 'POST'})).text();
		const secret = /data-copy>([^<]+)</.exec(made)?.[1] ?? '';
		expect(secret.length).toBeGreaterThan(20);
		const page = await textOf(owner, at);
		expect(page).toContain('https://halden.example/q');
		expect(page).not.toContain(secret);
		const verifier = /name="verifier" value="(ver_\w+)"/.exec(page)?.[1] ?? '';
		await fill(owner, at, {verifier, active: 'false'}, `${at}/turn`);
		expect(await textOf(owner, at)).toContain('turned off');
		expect((await stranger.request(at)).status).toBe(404);
		await fill(owner, at, {verifier}, `${at}/remove`);
		expect(await textOf(owner, at)).toContain('None yet');
	});
});

describe('webhooks', () => {
	test('are set up with a secret that is shown once, pinged, turned off, and removed', async () => {
		const {owner, brandOrg} = parties;
		const list = `/desk/organizations/${brandOrg}/webhooks`;
		const wrong = await fill(owner, list, {url: 'https://halden.example/hooks'});
		expect(wrong.status).toBe(400);
		expect(await wrong.text()).toContain('must name one kind at least');
		const form = {
			url: 'https://halden.example/hooks',
			kinds: ['badge.granted', 'badge.revoked'],
			description: 'Ours <b>',
		};
		const made = await (await fill(owner, list, form)).text();
		const secret = /whsec_[\w+/=]+/.exec(made)?.[0] ?? '';
		expect(secret).not.toBe('');
		const page = await textOf(owner, list);
		expect(page).toContain('Ours &lt;b&gt;');
		const at = new RegExp(`${list}/whk_\\w+`).exec(page)?.[0] ?? '';
		expect(await textOf(owner, at)).not.toContain(secret);
		await fill(owner, at, {}, `${at}/ping`);
		expect(await textOf(owner, at)).toContain('webhook.ping');
		const again = await (await fill(owner, at, {}, `${at}/rotate`)).text();
		expect(/whsec_[\w+/=]+/.exec(again)?.[0]).not.toBe(secret);
		await fill(owner, at, {enabled: 'false'}, `${at}/turn`);
		expect(await textOf(owner, at)).toContain('turned off');
		expect((await fill(owner, at, {since: 'no day'}, `${at}/replay-since`)).status).toBe(400);
		for (const path of [list, at]) expect((await stranger.request(path)).status).toBe(404);
		expect((await fill(stranger, '/desk/brands/new', {}, `${at}/remove`)).status).toBe(404);
		expect(pathOf(await fill(owner, at, {}, `${at}/remove`))).toBe(list);
	});
});

describe('a dispute', () => {
	test('shows both sides to reviewers, is admitted and decided with reasons', async () => {
		const {world, app, net, reviewers, owner} = parties;
		const rival = await signUp(world, 'rival@example.org', app);
		await found(rival, 'Halden Trading');
		const {id} = await said<{id: string}>(rival.send('/v1/brands', {name: 'Halden'}), 201);
		const domain = 'halden-trading.example';
		const {instructions} = await said<{instructions: {place: string; value: string}}>(
			rival.send(`/v1/brands/${id}/domains`, {domain, method: 'dns'}),
			201,
		);
		net.records.set(instructions.place, [[instructions.value]]);
		await said(rival.send(`/v1/brands/${id}/domains/${domain}/check`));
		const mark = {number: '4455', office: 'FR', classes: [16], owner: 'Halden Trading', status: 'registered'};
		await said(rival.send(`/v1/brands/${id}/marks`, {...mark, filedAt: '2021-01-10', registeredAt: '2021-04-02'}), 201);
		const [rita] = reviewers;
		const at = /\/desk\/queue\/disputes\/dsp_\w+/.exec(await textOf(rita, '/desk/queue'))?.[0] ?? '';
		expect((await owner.request(at)).status).toBe(403);
		const page = await textOf(rita, at);
		for (const words of ['halden-trading.example', 'halden.example', 'Halden AG', 'Halden Trading'])
			expect(page).toContain(words);
		const bare = await fill(rita, at, {act: 'decide', winner: id, reason: ''});
		expect(bare.status).toBe(400);
		expect(await bare.text()).toContain('id="reasons-wrong"');
		await fill(rita, at, {act: 'admit', reason: 'both have marks'});
		expect(await textOf(rita, at)).toContain('nothing of either is shown');
		await fill(rita, at, {act: 'decide', winner: parties.brand, reason: 'the older mark <i>'});
		const decided = await textOf(rita, at);
		expect(decided).toContain('the older mark &lt;i&gt;');
		expect(decided).not.toContain('value="decide"');
	});
});
