import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {setRole} from '../../../api/accounts/set-role.ts';
import {createApp} from '../../../api/app.ts';
import {recheckDomains} from '../../../api/brands/domains/recheck-domains.ts';
import {brandsToReview} from '../../../api/brands/index.ts';
import {lapseMarks} from '../../../api/brands/marks/lapse-marks.ts';
import {recordFact} from '../../../api/import/record-fact.ts';
import {examineRecords} from '../../../api/records/index.ts';
import type {TestWorld} from '../../worlds.ts';
import {found, letterTo, signIn, signUp, signUpAs, type Visitor} from '../accounts/people.ts';
import {
	certificate,
	claim,
	done,
	fileMark,
	keyOf,
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
let organization: string;
beforeEach(async () => {
	({world, records} = await worldWithNames());
	ada = await signUp(world, 'ada@halden.example');
	organization = await found(ada, 'Halden');
});
afterEach(async () => {
	expect(await examineRecords(world)).toMatchObject({wrong: []});
	await world.storage.close();
});

const day = 86_400_000;
const errorsOf = async (asked: Promise<Response>): Promise<{pointer: string; detail: string}[]> =>
	((await (await asked).json()) as {errors?: {pointer: string; detail: string}[]}).errors ?? [];
const acts = async () => (await world.storage.db.select().from(world.storage.tables.audit)).map(({act}) => act);

describe('a brand', () => {
	test('is public when a domain is proved and a reviewer confirmed a mark, and not before', async () => {
		const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
		const brand = await claim(ada, 'Halden', {
			names: ['ハルデン'],
			officialSites: ['https://shop.halden.example/'],
			queryDomains: ['check.halden.example'],
		});
		expect(await stateOf(ada, brand)).toBe('claimed');
		expect(await proveDomain(ada, records, brand, 'halden.example')).toMatchObject({state: 'proved', trouble: null});
		expect(await publicBrand(world, 'halden')).toBeNull();
		const mark = await fileMark(ada, brand);
		expect(await publicBrand(world, 'halden')).toBeNull();
		expect(await brandsToReview(world)).toMatchObject([
			{brand: {id: brand}, marks: [{id: mark}], claims: [{claim: 'name', value: 'ハルデン'}]},
		]);

		expect(await done(reviewMark(reviewer, brand, mark))).toMatchObject({standing: 'in-force', eligible: true});
		expect(await done(ada.request(`/v1/brands/${brand}`))).toMatchObject({
			state: 'verified',
			officialSites: [{url: 'https://shop.halden.example/', proved: true}],
			queryDomains: [{host: 'check.halden.example', proved: true}],
			domains: ['halden.example'],
		});
		expect(await publicBrand(world, 'halden')).toMatchObject({
			name: 'Halden',
			names: [],
			domains: ['halden.example'],
			queryDomains: ['check.halden.example'],
		});
		expect((await letterTo(world, ada.email))?.subject).toBe('Trade mark 302019001234 (DE) was confirmed');
		expect((await letterTo(world, ada.email))?.text).toContain('The brand is verified and public.');
		expect(await acts()).toEqual(
			expect.arrayContaining(['brand.claimed', 'brand.domain.proved', 'brand.mark.filed', 'brand.mark.confirmed']),
		);
		const events = await world.storage.db.select().from(world.storage.tables.webhookEvents);
		expect(events).toMatchObject([{kind: 'brand.verified', organization, data: {brand, state: 'verified'}}]);
	});

	test('shows an alias or a query host elsewhere when a reviewer confirmed it', async () => {
		const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
		const {brand} = await verifiedBrand(ada, reviewer);
		await done(
			ada.send(`/v1/brands/${brand}`, {names: ['ハルデン', 'Nike'], queryDomains: ['halden-check.example']}, 'PATCH'),
		);
		expect(await publicBrand(world, 'halden')).toMatchObject({names: [], queryDomains: []});
		const review = (claim: string, value: string, decision: string) =>
			reviewer.send(`/v1/brands/${brand}/claims/review`, {claim, value, decision, reason: 'as filed'});
		await done(review('name', 'ハルデン', 'confirmed'));
		await done(review('name', 'Nike', 'refused'));
		await done(review('query-domain', 'halden-check.example', 'confirmed'));
		expect(await publicBrand(world, 'halden')).toMatchObject({
			names: ['ハルデン'],
			queryDomains: ['halden-check.example'],
		});
		expect((await review('name', 'Nike', 'confirmed')).status).toBe(404);
		expect(await brandsToReview(world)).toEqual([]);
	});

	test('is taken out of the records by a suspension, with a reason, and comes back', async () => {
		const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
		const {brand} = await verifiedBrand(ada, reviewer);
		expect(await done(reviewer.send(`/v1/brands/${brand}/suspend`, {reason: 'forged'}))).toMatchObject({
			state: 'suspended',
			suspendedWhy: 'forged',
		});
		expect(await publicBrand(world, 'halden')).toBeNull();
		expect((await letterTo(world, ada.email))?.text).toContain('Reason: forged');
		await done(reviewer.send(`/v1/brands/${brand}/reinstate`, {reason: 'it was not'}));
		expect(await publicBrand(world, 'halden')).not.toBeNull();
	});

	test('that the operator wrote down is as it was; a verified account then speaks for itself', async () => {
		await recordFact(world, {fact: 'brand', name: 'HALDEN', domains: ['old.example']});
		expect(await publicBrand(world, 'halden')).toMatchObject({name: 'HALDEN', domains: ['old.example']});
		const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
		const {brand} = await verifiedBrand(ada, reviewer);
		expect(await publicBrand(world, 'halden')).toMatchObject({name: 'Halden', domains: ['halden.example']});
		await done(reviewer.send(`/v1/brands/${brand}/suspend`, {reason: 'x'}));
		expect(await publicBrand(world, 'halden')).toMatchObject({name: 'HALDEN', domains: ['old.example']});
	});

	test('is claimed once by an organization, and only by one of the kind brand', async () => {
		const brand = await claim(ada, 'Halden');
		expect(await (await ada.send('/v1/brands', {name: 'HALDEN®'})).json()).toMatchObject({
			type: '/problems/already-there',
			detail: `Your organization has this brand as ${brand}`,
		});
		const sam = await signUp(world, 'sam@shop.example');
		await found(sam, 'Shop', 'seller');
		expect((await sam.send('/v1/brands', {name: 'Halden'})).status).toBe(403);
		expect(await errorsOf(sam.send('/v1/brands', {name: 'Halden', organization}))).toMatchObject([
			{pointer: '/organization'},
		]);
	});

	test('whose name unfolds to more than a key holds is refused, not lost later', async () => {
		expect(await errorsOf(ada.send('/v1/brands', {name: 'ﷺ'.repeat(200)}))).toEqual([
			{pointer: '/name', detail: 'must not be longer than 200 characters when written out'},
		]);
	});

	test('is claimed with every wrong field told', async () => {
		const asked = {
			name: '™',
			names: [''],
			officialSites: ['http://halden.example/'],
			queryDomains: ['https://check.halden.example'],
			colour: 1,
		};
		expect((await errorsOf(ada.send('/v1/brands', asked))).map(({pointer}) => pointer).sort()).toEqual([
			'/colour',
			'/name',
			'/names/0',
			'/names/0',
			'/officialSites/0',
			'/queryDomains/0',
		]);
	});
});

async function verifiedBrand(by: Visitor, reviewer: Visitor, name = 'Halden', domain = 'halden.example') {
	const brand = await claim(by, name);
	await proveDomain(by, records, brand, domain);
	const mark = await fileMark(by, brand);
	await done(reviewMark(reviewer, brand, mark));
	return {brand, mark};
}

describe('a domain', () => {
	test('is not proved by another’s record, and says what is missing', async () => {
		const brand = await claim(ada, 'Halden');
		const at = `/v1/brands/${brand}/domains`;
		const {instructions} = await done<{instructions: {place: string}}>(ada.send(at, {domain: 'halden.example'}));
		const check = () => done<{state: string; trouble: string}>(ada.send(`${at}/halden.example/check`));
		expect(await check()).toMatchObject({
			state: 'waiting',
			trouble: 'there is no TXT record named _touchstone-challenge.halden.example',
		});
		records.set(instructions.place, 'another value');
		expect((await check()).trouble).toContain('has the value that was asked for');
	});

	test('lapses when its proof is gone for a week; the brand is told first, and is public no more', async () => {
		const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
		await verifiedBrand(ada, reviewer);
		expect(await recheckDomains(world)).toBe(0);
		world.clock.pass(30 * day);
		expect(await recheckDomains(world)).toBe(1);
		expect((await letterTo(world, ada.email))?.subject).toContain('was confirmed');
		records.clear();
		world.clock.pass(30 * day);
		await recheckDomains(world);
		expect((await letterTo(world, ada.email))?.subject).toBe('The proof of halden.example was not found');
		expect(await publicBrand(world, 'halden')).not.toBeNull();
		for (let n = 0; n < 2; n++) {
			world.clock.pass(3.5 * day);
			await recheckDomains(world);
		}
		expect((await letterTo(world, ada.email))?.subject).toBe('halden.example is not proved any more');
		expect(await publicBrand(world, 'halden')).toBeNull();
		const events = await world.storage.db.select().from(world.storage.tables.webhookEvents);
		expect(events.map(({kind}) => kind)).toEqual(['brand.verified', 'domain.lapsed']);
		// It stays so until somebody asks
		world.clock.pass(90 * day);
		expect(await recheckDomains(world)).toBe(0);
	});

	test('must be one that can be registered, and is there once', async () => {
		const brand = await claim(ada, 'Halden');
		const begin = (domain: string) => ada.send(`/v1/brands/${brand}/domains`, {domain});
		expect(await errorsOf(begin('www.halden.example'))).toMatchObject([
			{pointer: '/domain', detail: expect.stringContaining('halden.example')},
		]);
		for (const domain of ['co.uk', 'myshopify.com'])
			expect(await errorsOf(begin(domain))).toEqual([
				{pointer: '/domain', detail: 'is a name under which others register theirs'},
			]);
		expect((await begin('halden.example')).status).toBe(201);
		expect((await begin('Halden.Example')).status).toBe(409);
		expect((await ada.send(`/v1/brands/${brand}/domains/halden.example`, undefined, 'DELETE')).status).toBe(204);
		expect((await begin('halden.example')).status).toBe(201);
	});
});

describe('a trade mark', () => {
	test('is refused with a reason, and may be filed anew in its place', async () => {
		const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
		const brand = await claim(ada, 'Halden');
		const mark = await fileMark(ada, brand);
		expect(await errorsOf(reviewMark(reviewer, brand, mark, 'refused'))).toMatchObject([{pointer: '/reason'}]);
		await done(reviewMark(reviewer, brand, mark, 'refused', 'The register names another owner'));
		expect((await letterTo(world, ada.email))?.text).toContain('The register names another owner');
		expect((await reviewMark(reviewer, brand, mark)).status).toBe(409);
		expect(await fileMark(ada, brand)).toBe(mark);
		expect((await ada.send(`/v1/brands/${brand}/marks`, certificate)).status).toBe(409);
		await done(reviewMark(reviewer, brand, mark));
	});

	test('that has ended is refused with pointer and reason', async () => {
		const brand = await claim(ada, 'Halden');
		const ended = {...certificate, filedAt: '2010-01-01', registeredAt: '2010-05-01'};
		expect(await errorsOf(ada.send(`/v1/brands/${brand}/marks`, ended))).toEqual([
			{pointer: '/expiresAt', detail: 'the mark lapsed: it ended on 2020-05-01, more than six months ago'},
		]);
		const odd = {...certificate, office: 'XX', classes: [0, 46, 2.5]};
		expect((await errorsOf(ada.send(`/v1/brands/${brand}/marks`, odd))).map(({pointer}) => pointer)).toEqual([
			'/office',
			'/classes/0',
			'/classes/1',
			'/classes/2',
		]);
	});

	test('may be confirmed by an authority, not by its own people', async () => {
		const authority = await signUpAs(world, 'authority', 'office@example.org');
		const brand = await claim(ada, 'Halden');
		const mark = await fileMark(ada, brand);
		expect((await reviewMark(ada, brand, mark)).status).toBe(403);
		await done(reviewMark(authority, brand, mark));
		const rae = await signUpAs(world, 'reviewer', 'rae@example.org');
		await found(rae, 'Raes Brand');
		const own = await claim(rae, 'Raes');
		expect(await (await reviewMark(rae, own, await fileMark(rae, own))).json()).toMatchObject({
			type: '/problems/not-allowed',
			detail: expect.stringContaining('somebody else has to decide'),
		});
	});

	test('lapses six months after its end, unless a renewal is confirmed', async () => {
		const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
		const brand = await claim(ada, 'Halden');
		await proveDomain(ada, records, brand, 'halden.example');
		const mark = await fileMark(ada, brand, {registeredAt: '2016-11-30', filedAt: '2016-01-01'});
		await done(reviewMark(reviewer, brand, mark));
		const standing = async () =>
			(await done<{marks: {standing: string}[]}>(ada.request(`/v1/brands/${brand}/marks`))).marks[0]?.standing;
		expect(await standing()).toBe('renewable');
		world.clock.pass(60 * day);
		expect(await standing()).toBe('grace');
		expect(await lapseMarks(world)).toBe(0);
		expect(await publicBrand(world, 'halden')).not.toBeNull();
		world.clock.pass(150 * day);
		expect(await lapseMarks(world)).toBe(1);
		expect(await lapseMarks(world)).toBe(0);
		expect(await publicBrand(world, 'halden')).toBeNull();
		expect((await letterTo(world, ada.email))?.subject).toBe('Trade mark 302019001234 (DE) has lapsed');
	});

	test('renewed in time holds on', async () => {
		const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
		const brand = await claim(ada, 'Halden');
		await proveDomain(ada, records, brand, 'halden.example');
		const mark = await fileMark(ada, brand, {registeredAt: '2016-11-30', filedAt: '2016-01-01'});
		await done(reviewMark(reviewer, brand, mark));
		const told = {expiresAt: '2036-11-30'};
		expect(await done(ada.send(`/v1/brands/${brand}/marks/${mark}`, told, 'PATCH'))).toMatchObject({
			expiresAt: '2026-11-30',
			change: {expiresAt: '2036-11-30'},
		});
		expect(await brandsToReview(world)).toMatchObject([{marks: [{id: mark}]}]);
		await done(reviewMark(reviewer, brand, mark));
		world.clock.pass(300 * day);
		expect(await lapseMarks(world)).toBe(0);
		expect(await publicBrand(world, 'halden')).not.toBeNull();
	});
});

test('who is not of the organization, nor reviews, sees no brand account', async () => {
	const brand = await claim(ada, 'Halden');
	const mark = await fileMark(ada, brand);
	const eve = await signUp(world, 'eve@example.org');
	await found(eve, 'Other');
	const authority = await signUpAs(world, 'authority', 'office@example.org');
	for (const at of ['', '/domains', '/marks', '/products', '/documents']) {
		expect((await eve.request(`/v1/brands/${brand}${at}`)).status).toBe(404);
		expect((await authority.request(`/v1/brands/${brand}${at}`)).status).toBe(200);
		expect((await createApp(world).request(`/v1/brands/${brand}${at}`)).status).toBe(401);
	}
	expect((await eve.send(`/v1/brands/${brand}`, {names: []}, 'PATCH')).status).toBe(404);
	expect((await eve.send(`/v1/brands/${brand}/domains`, {domain: 'halden.example'})).status).toBe(404);
	expect((await eve.send(`/v1/brands/${brand}/suspend`, {reason: 'x'})).status).toBe(403);
	expect((await reviewMark(eve, brand, mark)).status).toBe(403);
	expect((await authority.send(`/v1/brands/${brand}`, {names: []}, 'PATCH')).status).toBe(403);
});

test('a reviewer signed in without the second factor reviews nothing', async () => {
	const brand = await claim(ada, 'Halden');
	const rae = await signUp(world, 'rae@example.org');
	await found(rae, 'Raes');
	await setRole(world, rae.id, 'reviewer', 'test');
	await signIn(rae, rae.email);
	expect((await rae.request(`/v1/brands/${brand}`)).status).toBe(404);
});

test('a key does what its scopes say, for its own organization', async () => {
	const app = createApp(world);
	const make = async (scopes: string[]) =>
		(await done<{key: string}>(ada.send(`/v1/organizations/${organization}/keys`, {name: 'x', mode: 'live', scopes})))
			.key;
	const writer = keyOf(app, await make(['brands:write']));
	const reader = keyOf(app, await make(['brands:read']));
	const brand = await claim(writer, 'Halden');
	expect((await writer.request(`/v1/brands/${brand}`)).status).toBe(403);
	expect(await done(reader.request('/v1/brands'))).toMatchObject({brands: [{id: brand, organization}]});
	expect((await reader.send(`/v1/brands/${brand}`, {names: []}, 'PATCH')).status).toBe(403);
	expect((await writer.send(`/v1/brands/${brand}/suspend`, {reason: 'x'})).status).toBe(403);
});
