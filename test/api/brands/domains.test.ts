import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {recheckDomains} from '../../../api/brands/domains/recheck-domains.ts';
import {examineRecords} from '../../../api/records/index.ts';
import type {TestWorld} from '../../worlds.ts';
import {found, letterTo, signUp, signUpAs, type Visitor} from '../accounts/people.ts';
import {claim, done, publicBrand, type Records, worldWithNames} from './brand-steps.ts';
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
