import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {auditOf} from '../../../api/audit/index.ts';
import {disputesOpen} from '../../../api/brands/index.ts';
import {examineRecords} from '../../../api/records/index.ts';
import type {BrandDispute, DisputeCase} from '../../../shared/brands/contract-disputes.ts';
import type {TestWorld} from '../../worlds.ts';
import {found, letterTo, signUp, signUpAs, type Visitor} from '../accounts/people.ts';
import {fill, leadsTo, textOf} from '../desk/fill-form.ts';
import {
	claim,
	done,
	fileMark,
	proveDomain,
	publicBrand,
	type Records,
	reviewMark,
	stateOf,
	worldWithNames,
} from './brand-steps.ts';

let world: TestWorld;
let records: Records;
let ada: Visitor;
let bo: Visitor;
let reviewer: Visitor;
beforeEach(async () => {
	({world, records} = await worldWithNames());
	[ada, bo, reviewer] = await Promise.all([
		signUp(world, 'ada@halden.example'),
		signUp(world, 'bo@halden.shop'),
		signUpAs(world, 'reviewer', 'rae@example.org'),
	]);
	await found(ada, 'Halden One');
	await found(bo, 'Halden Two');
});
afterEach(async () => {
	expect(await examineRecords(world)).toMatchObject({wrong: []});
	await world.storage.close();
});

/** A claim with a proved domain and a filed mark. */
async function serious(by: Visitor, domain: string, name = 'Halden', more: object = {}) {
	const brand = await claim(by, name, more);
	await proveDomain(by, records, brand, domain);
	return {brand, mark: await fileMark(by, brand)};
}

const open = async (): Promise<BrandDispute[]> => (await disputesOpen(world)).disputes;
const one = async (): Promise<BrandDispute> => {
	const [dispute, ...others] = await open();
	if (!dispute || others.length > 0) throw new Error(`${others.length + 1} disputes`);
	return dispute;
};
const decide = (id: string, winner: string, by = reviewer) =>
	by.send(`/v1/brand-disputes/${id}/decide`, {winner, reason: 'Its mark is older'});

describe('two organizations that claim one name', () => {
	test('are no dispute while one of them only says so', async () => {
		const first = await serious(ada, 'halden.example');
		await claim(bo, 'HALDEN');
		expect(await open()).toEqual([]);
		await done(reviewMark(reviewer, first.brand, first.mark));
		expect(await stateOf(ada, first.brand)).toBe('verified');
	});

	test('and both prove a domain and file a mark: nothing is shown until it is decided', async () => {
		const first = await serious(ada, 'halden.example');
		const second = await serious(bo, 'halden.shop');
		const dispute = await one();
		expect(dispute).toMatchObject({holder: first.brand, claimant: second.brand, state: 'admitted', name: 'halden'});
		for (const [by, mail] of [
			[ada, 'Halden'],
			[bo, 'Halden'],
		] as const)
			expect((await letterTo(world, by.email))?.subject).toBe(`Somebody else claims the name of ${mail}`);
		await done(reviewMark(reviewer, first.brand, first.mark));
		await done(reviewMark(reviewer, second.brand, second.mark));
		expect([await stateOf(ada, first.brand), await stateOf(bo, second.brand)]).toEqual(['disputed', 'disputed']);
		expect(await publicBrand(world, 'halden')).toBeNull();

		expect(await done(decide(dispute.id, second.brand))).toMatchObject({state: 'decided', winner: second.brand});
		expect([await stateOf(ada, first.brand), await stateOf(bo, second.brand)]).toEqual(['suspended', 'verified']);
		expect(await publicBrand(world, 'halden')).toMatchObject({domains: ['halden.shop']});
		expect((await letterTo(world, bo.email))?.text).toContain('is yours (Halden)');
		expect((await letterTo(world, ada.email))?.text).toContain('is the other side’s');
		expect((await letterTo(world, ada.email))?.text).toContain('Its mark is older');

		expect((await decide(dispute.id, first.brand)).status).toBe(409);
		const again = await reviewer.send(`/v1/brands/${first.brand}/reinstate`, {reason: 'please'});
		expect(await again.json()).toMatchObject({type: '/problems/not-now'});
		expect(await open()).toEqual([]);
	});

	test('of which one is verified: it stays public until a reviewer admits the dispute', async () => {
		const first = await serious(ada, 'halden.example');
		await done(reviewMark(reviewer, first.brand, first.mark));
		const second = await serious(bo, 'halden.shop');
		const dispute = await one();
		expect(dispute).toMatchObject({state: 'open', holder: first.brand});
		expect((await letterTo(world, ada.email))?.text).toContain('what was verified stays public');
		await done(reviewMark(reviewer, second.brand, second.mark));
		expect(await stateOf(bo, second.brand)).toBe('disputed');
		expect(await publicBrand(world, 'halden')).toMatchObject({domains: ['halden.example']});

		await done(reviewer.send(`/v1/brand-disputes/${dispute.id}/admit`, {reason: 'Both have a case'}));
		expect(await publicBrand(world, 'halden')).toBeNull();
		expect((await letterTo(world, bo.email))?.text).toContain('Both have a case');
		await done(decide(dispute.id, first.brand));
		expect(await publicBrand(world, 'halden')).toMatchObject({domains: ['halden.example']});
		const events = await world.storage.db.select().from(world.storage.tables.webhookEvents);
		expect(events.map(({kind, data}) => [kind, data.brand])).toEqual([
			['brand.verified', first.brand],
			['brand.disputed', second.brand],
			['brand.disputed', first.brand],
		]);
	});

	test('one of them by an alias, added later: who loses keeps its own name without the alias', async () => {
		const first = await serious(ada, 'halden.example');
		await done(reviewMark(reviewer, first.brand, first.mark));
		const second = await serious(bo, 'fjord.example', 'Fjord');
		await done(reviewMark(reviewer, second.brand, second.mark));
		expect(await open()).toEqual([]);
		await done(bo.send(`/v1/brands/${second.brand}`, {names: ['Halden']}, 'PATCH'));
		const dispute = await one();
		expect(await stateOf(bo, second.brand)).toBe('verified');
		await done(decide(dispute.id, first.brand));
		expect(await done(bo.request(`/v1/brands/${second.brand}`))).toMatchObject({names: [], state: 'verified'});
		expect(await publicBrand(world, 'fjord')).toMatchObject({names: []});
		const again = await bo.send(`/v1/brands/${second.brand}`, {names: ['halden!']}, 'PATCH');
		expect(await again.json()).toMatchObject({errors: [{pointer: '/names/0'}]});
	});

	test('at the same time become one dispute', async () => {
		const [one1, two] = await Promise.all([serious(ada, 'halden.example'), serious(bo, 'halden.shop')]);
		const {holder, claimant} = await one();
		expect([holder, claimant].sort()).toEqual([one1.brand, two.brand].sort());
	});
});

test('a dispute is seen by its parties and reviewers, decided by a reviewer of neither side', async () => {
	const first = await serious(ada, 'halden.example');
	await serious(bo, 'halden.shop');
	const {id} = await one();
	const eve = await signUp(world, 'eve@example.org');
	await found(eve, 'Other');
	expect((await eve.request(`/v1/brand-disputes/${id}`)).status).toBe(404);
	expect((await ada.request(`/v1/brand-disputes/${id}`)).status).toBe(200);
	expect((await bo.request('/v1/brand-disputes')).status).toBe(403);
	expect(await done(reviewer.request('/v1/brand-disputes'))).toMatchObject({disputes: [{id}], next: null});
	expect((await decide(id, first.brand, ada)).status).toBe(403);
	expect((await decide(id, 'brd_none')).status).toBe(400);
	expect((await reviewer.request('/v1/brand-disputes/dsp_none')).status).toBe(404);
});

describe('each party of a dispute', () => {
	test('says its side, which the reviewer and the other party read, until it is decided', async () => {
		const first = await serious(ada, 'halden.example');
		const second = await serious(bo, 'halden.shop');
		const {id} = await one();
		const state = (by: Visitor, text: string) => by.send(`/v1/brand-disputes/${id}/statements`, {text});
		expect((await state(ada, 'Ours since 1921.')).status).toBe(201);
		expect((await letterTo(world, bo.email))?.text).toContain(`/desk/disputes/${id}`);
		world.clock.pass(1000);
		expect((await state(bo, 'Our mark <b>is</b> older.')).status).toBe(201);
		expect((await state(reviewer, 'x')).status).toBe(403);
		const seen = await done<DisputeCase>(reviewer.request(`/v1/brand-disputes/${id}`));
		expect(seen.statements).toMatchObject([
			{brand: first.brand, text: 'Ours since 1921.'},
			{brand: second.brand, text: 'Our mark <b>is</b> older.'},
		]);
		for (const [by, at] of [
			[reviewer, `/desk/queue/disputes/${id}`],
			[ada, `/desk/disputes/${id}`],
		] as const)
			expect(await (await by.request(at)).text()).toContain('Our mark &lt;b&gt;is&lt;/b&gt; older.');
		expect((await auditOf(world.storage, id)).map(({act}) => act)).toContain('brand.dispute.stated');
		await done(decide(id, first.brand));
		expect((await state(bo, 'But still.')).status).toBe(409);
		expect((await done<DisputeCase>(bo.request(`/v1/brand-disputes/${id}`))).statements).toHaveLength(2);
	});

	test('has ten statements, by a form at the desk as well; others have none', async () => {
		const {brand} = await serious(ada, 'halden.example');
		await serious(bo, 'halden.shop');
		const {id} = await one();
		const eve = await signUp(world, 'eve@example.org');
		await found(eve, 'Other');
		expect((await eve.send(`/v1/brand-disputes/${id}/statements`, {text: 'x'})).status).toBe(404);
		expect(await textOf(ada, `/desk/brands/${brand}`)).toContain(`href="/desk/disputes/${id}"`);
		expect(leadsTo(await fill(ada, `/desk/disputes/${id}`, {act: 'state', text: 'By form.'}))).toBe(
			`303 /desk/disputes/${id}`,
		);
		for (let n = 1; n < 10; n++) await done(ada.send(`/v1/brand-disputes/${id}/statements`, {text: `${n}`}));
		expect((await ada.send(`/v1/brand-disputes/${id}/statements`, {text: 'one more'})).status).toBe(409);
		expect((await bo.send(`/v1/brand-disputes/${id}/statements`, {text: 'mine'})).status).toBe(201);
	});
});
