import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {brandsToReview} from '../../../api/brands/index.ts';
import {recordFact} from '../../../api/import/record-fact.ts';
import {examineRecords} from '../../../api/records/index.ts';
import type {TestWorld} from '../../worlds.ts';
import {found, letterTo, signUp, signUpAs, type Visitor} from '../accounts/people.ts';
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
import {errorsOf, verifiedBrand} from './verified-brand.ts';

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

	test('publishes the keys of its statements with itself, and one that is taken out no more', async () => {
		const [one, other] = ['A'.repeat(43), 'B'.repeat(43)];
		const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
		const {brand} = await verifiedBrand(records, ada, reviewer);
		const change = (statementKeys: string[]) => ada.send(`/v1/brands/${brand}`, {statementKeys}, 'PATCH');
		expect(await publicBrand(world, 'halden')).not.toHaveProperty('statementKeys');
		expect(await done(change([one, other, one]))).toMatchObject({statementKeys: [one, other]});
		expect(await publicBrand(world, 'halden')).toMatchObject({statementKeys: [one, other]});
		await done(change([other]));
		expect(await publicBrand(world, 'halden')).toMatchObject({statementKeys: [other]});
		await done(change([]));
		expect(await publicBrand(world, 'halden')).not.toHaveProperty('statementKeys');
		expect(await errorsOf(change(['short']))).toEqual([
			{pointer: '/statementKeys/0', detail: 'must be 43 characters of base64url (an Ed25519 public key)'},
		]);
		expect(await errorsOf(change(Array.from({length: 9}, () => one)))).toMatchObject([{pointer: '/statementKeys'}]);
	});

	test('shows an alias or a query host elsewhere when a reviewer confirmed it', async () => {
		const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
		const {brand} = await verifiedBrand(records, ada, reviewer);
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
		const {brand} = await verifiedBrand(records, ada, reviewer);
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
		const {brand} = await verifiedBrand(records, ada, reviewer);
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
