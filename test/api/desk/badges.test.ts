import {beforeAll, describe, expect, test} from 'vitest';
import {found, signUp, type Visitor} from '../accounts/people.ts';
import {type App, file, grantTo, holdShop, makeParties, type Parties, review, said} from '../applications/parties.ts';
import {makePdf} from '../documents/made-pdf.ts';
import {fill, leadsTo, textOf, valuesIn} from './fill-form.ts';

let parties: Parties;
let stranger: Visitor;
beforeAll(async () => {
	parties = await makeParties();
	stranger = await signUp(parties.world, 'stranger@example.org', parties.app);
	await found(stranger, 'Other', 'seller');
});

const letter = (name = 'letter.pdf', words = name) =>
	new File([Uint8Array.from(makePdf({trailer: `/ID [(${words.replace(/\W/g, '')}) (x)]`}))], name, {
		type: 'application/pdf',
	});

/** What somebody fills in for a shop; the first letter stands in the second block, to be found all the same. */
const filledFor = (store: string) => ({
	organization: parties.sellerOrg,
	brand: parties.brand,
	mark: parties.mark,
	'seller/store': store,
	'seller/name': 'Pen House <b>',
	'seller/company': 'Pen House Ltd',
	kind: 'authorized',
	territory: 'de, fr',
	from: '2026-12-01',
	until: '2027-11-30',
	'mandates/0/kind': 'ordinary',
	'mandates/1/licensor': 'Halden AG',
	'mandates/1/licensee': 'Pen House Ltd',
	'mandates/1/kind': 'ordinary',
	'mandates/1/from': '2026-01-01',
	'mandates/1/until': '2028-12-31',
});

describe('applying for a badge', () => {
	test('files letters with it and ignores empty blocks; words of people are shown as words', async () => {
		await holdShop(parties, 'apply.example');
		const answer = await fill(parties.seller, '/desk/badges/new', {
			...filledFor('apply.example'),
			'mandates/1/document': letter(),
			'documents/0/document': letter('licence.pdf'),
		});
		expect(leadsTo(answer)).toMatch(/^303 \/desk\/badges\/app_\d+$/);
		const page = await textOf(parties.seller, answer.headers.get('location') ?? '');
		expect(page).toContain('The chain holds');
		expect(page).toContain('by the word of Halden AG');
		expect(page).toContain('Business licence of the company');
		expect(page).toContain('Pen House &lt;b&gt;');
		expect(page).not.toContain('Pen House <b>');
		expect(await textOf(parties.seller, '/desk/badges')).toContain('Pen House &lt;b&gt;');
	});

	test('shows what is wrong at the block that holds it, and keeps the files', async () => {
		await holdShop(parties, 'hole.example');
		const values = {...filledFor('hole.example'), 'mandates/1/licensor': 'Somebody'};
		const wrong = await fill(parties.seller, '/desk/badges/new', {...values, 'mandates/1/document': letter()});
		expect(wrong.status).toBe(422);
		const page = await wrong.text();
		expect(page).toContain(
			'<small id="mandates/1/licensor-wrong" class="wrong">must be Halden AG, the owner of the mark',
		);
		const kept = valuesIn(page)['mandates/1/document'];
		expect(kept).toMatch(/^doc_\d+$/);
		const again = {...filledFor('hole.example'), 'mandates/1/document': kept ?? ''};
		expect(leadsTo(await fill(parties.seller, '/desk/badges/new', again))).toMatch(/^303 \/desk\/badges\/app_/);
	});

	test('says which file can not be taken', async () => {
		const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'seal.svg');
		const answer = await fill(parties.seller, '/desk/badges/new', {
			...filledFor('x.example'),
			'mandates/1/document': svg,
		});
		expect(answer.status).toBe(415);
		expect(await answer.text()).toMatch(/id="mandates\/1\/document-wrong"[^>]*>seal\.svg: SVG pictures/);
	});

	test('for an organization of others is as if it were not there', async () => {
		const answer = await fill(stranger, '/desk/badges/new', filledFor('apply.example'));
		expect(answer.status).toBe(404);
	});

	test('as the brand offers its marks; as a seller, the store that was proved', async () => {
		const asBrand = await textOf(parties.owner, `/desk/badges/new?brand=${parties.brand}`);
		expect(asBrand).toContain('018123456 (EM), Halden AG');
		const {id} = await holdShop(parties, 'known.example');
		expect(valuesIn(await textOf(parties.seller, `/desk/badges/new?claim=${id}`))['seller/store']).toBe(
			'known.example',
		);
	});
});

describe('an application', () => {
	test('is its parties’ alone', async () => {
		const {id} = await file(parties, 'mine.example');
		for (const end of ['', '/complete', '/appeal', '/keep/revoke', '/licences'])
			expect((await stranger.request(`/desk/badges/${id}${end}`)).status).toBe(404);
		expect((await parties.owner.request(`/desk/badges/${id}`)).status).toBe(200);
		expect(await textOf(stranger, '/desk/badges')).toContain('None yet');
	});

	test('is completed with what a reviewer asked for', async () => {
		const filed = await file(parties, 'incomplete.example');
		await said(review(parties.reviewers[0], filed, {act: 'ask', version: 1, missing: ['The second page <i>']}));
		const at = `/desk/badges/${filed.id}`;
		expect(await textOf(parties.seller, at)).toContain('The second page &lt;i&gt;');
		const form = valuesIn(await textOf(parties.seller, `${at}/complete`));
		expect(form['mandates/0/licensor']).toBe('Halden AG');
		const answer = await fill(parties.seller, `${at}/complete`, {
			...form,
			words: 'Here it is.',
			'mandates/0/kind': 'ordinary',
		});
		expect(leadsTo(answer)).toBe(`303 ${at}`);
		expect(await textOf(parties.seller, at)).toContain('Here it is.');
	});

	test('that was refused is appealed, once', async () => {
		const filed = await file(parties, 'refused.example');
		await said(review(parties.reviewers[0], filed, {act: 'refuse', version: 1, reason: 'not signed'}));
		const at = `/desk/badges/${filed.id}`;
		const missing = await fill(parties.seller, `${at}/appeal`, {version: '2', reason: ''});
		expect(missing.status).toBe(400);
		expect(await missing.text()).toContain('id="reasons-wrong"');
		expect(leadsTo(await fill(parties.seller, `${at}/appeal`, {version: '2', reason: 'it is, on page 2'}))).toBe(
			`303 ${at}`,
		);
		expect((await fill(parties.seller, `${at}/appeal`, {version: '3', reason: 'again'})).status).toBe(409);
	});

	test('that was granted: the brand suspends, reinstates and revokes the badge with reasons; the seller may not', async () => {
		const {id} = await grantTo(parties, 'kept.example');
		const at = `/desk/badges/${id}`;
		expect((await parties.seller.request(`${at}/keep/suspend`)).status).toBe(404);
		expect(await textOf(parties.seller, at)).toContain(`/desk/badges/new?renews=${id}`);
		for (const [act, state] of [
			['suspend', 'suspended'],
			['reinstate', 'granted'],
			['revoke', 'revoked'],
		] as const) {
			expect(leadsTo(await fill(parties.owner, `${at}/keep/${act}`, {reason: 'complaints'}))).toBe(`303 ${at}`);
			expect(await textOf(parties.owner, at)).toMatch(
				new RegExp(`<dt>State</dt>\\s*<dd><span class="word \\w*">${state}`),
			);
		}
		expect((await parties.owner.request(`${at}/keep/reinstate`)).status).toBe(404);
	});

	test('falls with a licence that the brand takes back', async () => {
		const {id} = await grantTo(parties, 'licence.example');
		const granted = await said<App>(parties.owner.request(`/v1/badges/applications/${id}`));
		const mandate = granted.mandates[0]?.id ?? '';
		await fill(parties.owner, `/desk/badges/${id}/licences`, {mandate, reason: 'the contract ended'});
		const page = await textOf(parties.owner, `/desk/badges/${id}`);
		expect(page).toContain('The licence was ended by its licensor on');
		expect(page).toContain('the licence from Halden AG to Pen House Ltd was ended');
	});
});
