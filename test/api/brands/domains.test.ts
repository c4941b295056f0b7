import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {auditOf} from '../../../api/audit/index.ts';
import {recheckDomains} from '../../../api/brands/domains/recheck-domains.ts';
import {examineRecords} from '../../../api/records/index.ts';
import type {BrandDomain} from '../../../shared/brands/contract-domains.ts';
import type {TestWorld} from '../../worlds.ts';
import {found, letterTo, signUp, signUpAs, type Visitor} from '../accounts/people.ts';
import {claim, done, proveDomain, publicBrand, type Records, worldWithNames} from './brand-steps.ts';
import {errorsOf, verifiedBrand} from './verified-brand.ts';

let world: TestWorld;
let records: Records;
let ada: Visitor;
beforeEach(async () => {
	({world, records} = await worldWithNames());
	ada = await signUp(world, 'ada@halden.example');
	await found(ada, 'Halden');
});
afterEach(async () => {
	expect(await examineRecords(world)).toMatchObject({wrong: []});
	await world.storage.close();
});

const day = 86_400_000;

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
		await verifiedBrand(records, ada, reviewer);
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

	test('that another organization proves is looked at anew at once, and gone where the proof is', async () => {
		const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
		const {brand} = await verifiedBrand(records, ada, reviewer);
		const eve = await signUp(world, 'eve@example.org');
		await found(eve, 'Newcomer');
		const other = await claim(eve, 'Newcomer');
		await proveDomain(eve, records, other, 'halden.example');
		expect((await letterTo(world, ada.email))?.subject).toBe('halden.example was proved by another organization');
		expect(await publicBrand(world, 'halden')).toBeNull();
		const {domains} = await done<{domains: BrandDomain[]}>(ada.request(`/v1/brands/${brand}/domains`));
		expect(domains[0]).toMatchObject({state: 'lapsed', trouble: expect.stringContaining('no TXT record')});
		const acts = await auditOf(world.storage, brand);
		expect(acts[0]).toMatchObject({act: 'brand.domain.lapsed', actor: 'system', details: {provedBy: other}});
	});

	test('that two organizations prove side by side stands for both, and the first is told', async () => {
		const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
		const {brand} = await verifiedBrand(records, ada, reviewer);
		const kept = records.get('_touchstone-challenge.halden.example') ?? '';
		const eve = await signUp(world, 'eve@example.org');
		await found(eve, 'Newcomer');
		const other = await claim(eve, 'Newcomer');
		const at = `/v1/brands/${other}/domains`;
		const {instructions} = await done<BrandDomain>(eve.send(at, {domain: 'halden.example', method: 'http'}));
		world.outbound.fetchPublic = async () => ({
			status: 200,
			headers: {},
			body: new TextEncoder().encode(instructions.value),
		});
		expect(await done(eve.send(`${at}/halden.example/check`))).toMatchObject({state: 'proved'});
		expect(records.get('_touchstone-challenge.halden.example')).toBe(kept);
		expect((await letterTo(world, ada.email))?.subject).toContain('by another organization too');
		expect(await publicBrand(world, 'halden')).not.toBeNull();
		expect((await auditOf(world.storage, brand))[0]).toMatchObject({act: 'brand.domain.shared'});
		// The same organization's second brand on it is nobody's business
		const again = await claim(eve, 'Second');
		await done(eve.send(`/v1/brands/${again}/domains`, {domain: 'halden.example', method: 'http'}));
	});

	test('is taken as typed in any script, and shown in both forms', async () => {
		const brand = await claim(ada, 'Halden');
		const at = `/v1/brands/${brand}/domains`;
		const begun = await done<BrandDomain>(ada.send(at, {domain: 'Füller.Example'}));
		expect(begun).toMatchObject({domain: 'xn--fller-kva.example', written: 'füller.example'});
		expect(begun.instructions.place).toBe('_touchstone-challenge.xn--fller-kva.example');
		records.set(begun.instructions.place, begun.instructions.value);
		expect(await done(ada.send(`${at}/${encodeURIComponent('füller.example')}/check`))).toMatchObject({
			state: 'proved',
		});
		expect(await (await ada.request(`/desk/brands/${brand}`)).text()).toContain(
			'füller.example (xn--fller-kva.example)',
		);
		expect((await errorsOf(ada.send(at, {domain: '例え.co.uk/x'})))[0]?.pointer).toBe('/domain');
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
