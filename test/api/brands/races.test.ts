import path from 'node:path';
import * as v from 'valibot';
import {expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {newCredentials} from '../../../api/badges/credentials.ts';
import {newSigner} from '../../../api/lookup/signer.ts';
import {examineRecords} from '../../../api/records/index.ts';
import {BrandAccount} from '../../../shared/brands/contract-accounts.ts';
import {BrandDomain} from '../../../shared/brands/contract-domains.ts';
import {TradeMark} from '../../../shared/brands/contract-marks.ts';
import {BrandProduct} from '../../../shared/brands/contract-products.ts';
import {inFolder, makeWorld} from '../../worlds.ts';
import {found, signUp, signUpAs} from '../accounts/people.ts';
import {
	certificate,
	claim,
	done,
	fileMark,
	keyOf,
	outboundWith,
	proveDomain,
	publicBrand,
	type Records,
	reviewMark,
	stateOf,
} from './brand-steps.ts';

const statuses = async (asked: readonly Promise<Response>[]): Promise<number[]> =>
	(await Promise.all(asked)).map(({status}) => status).sort();

/** Two servers on one data base, an organization with a key, and a reviewer at the first. */
const onTwoServers = (work: (given: Awaited<ReturnType<typeof twoServers>>) => Promise<void>): Promise<void> =>
	inFolder(async folder => {
		const given = await twoServers(path.join(folder, 'touchstone.sqlite'));
		try {
			await work(given);
			expect(await examineRecords(given.world)).toMatchObject({wrong: []});
		} finally {
			await Promise.all([given.world.storage.close(), given.second.storage.close()]);
		}
	});

async function twoServers(file: string) {
	const records: Records = new Map();
	const same = {file, signer: newSigner(), credentials: newCredentials(), outbound: outboundWith(records)};
	const world = await makeWorld(same);
	const second = await makeWorld(same);
	second.newId = prefix => `${world.newId(prefix)}b`;
	const ada = await signUp(world, 'ada@halden.example');
	const organization = await found(ada, 'Halden');
	const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
	const asked = {name: 'x', mode: 'live', scopes: ['brands:write', 'brands:read']};
	const {key} = await done<{key: string}>(ada.send(`/v1/organizations/${organization}/keys`, asked));
	const [one, two] = [keyOf(createApp(world), key), keyOf(createApp(second), key)];
	return {world, second, records, ada, reviewer, one, two};
}

test('a brand, a domain and a mark that two servers are told of at once are there once', () =>
	onTwoServers(async ({one, two}) => {
		const claims = [one, two, one, two].map(each => each.send('/v1/brands', {name: 'Halden'}));
		expect(await statuses(claims)).toEqual([201, 409, 409, 409]);
		const {brands} = await done<{brands: {id: string}[]}>(one.request('/v1/brands'));
		const at = `/v1/brands/${brands[0]?.id}`;
		const domains = [one, two].map(each => each.send(`${at}/domains`, {domain: 'halden.example'}));
		expect(await statuses(domains)).toEqual([201, 409]);
		expect(await statuses([one, two].map(each => each.send(`${at}/marks`, certificate)))).toEqual([201, 409]);
		const puts = [one, two].map(each => each.send(`${at}/products/4006381333931`, {name: 'Bag'}, 'PUT'));
		expect(await statuses(puts)).toEqual([200, 200]);
		expect(await done(two.request(`${at}/products`))).toMatchObject({products: [{name: 'Bag'}]});
	}));

test('of two decisions about one mark one counts; what is told meanwhile is not lost', () =>
	onTwoServers(async ({world, records, reviewer, one, two}) => {
		const brand = await claim(one, 'Halden');
		await proveDomain(one, records, brand, 'halden.example');
		const mark = await fileMark(one, brand);
		const reviews = [
			reviewMark(reviewer, brand, mark),
			reviewMark(reviewer, brand, mark, 'refused', 'no'),
			two.send(`/v1/brands/${brand}`, {officialSites: ['https://halden.example/']}, 'PATCH'),
			two.send(`/v1/brands/${brand}/domains`, {domain: 'halden.shop'}),
		];
		expect(await statuses(reviews)).toEqual([200, 200, 201, 409]);
		expect(await done(two.request(`/v1/brands/${brand}`))).toMatchObject({officialSites: [{proved: true}]});
		const domains = await done<{domains: unknown[]}>(two.request(`/v1/brands/${brand}/domains`));
		expect(domains.domains).toHaveLength(2);
		expect((await publicBrand(world, 'halden')) !== null).toBe((await stateOf(one, brand)) === 'verified');
	}));

test('answers are what the description says they are', () =>
	onTwoServers(async ({records, one}) => {
		const brand = await claim(one, 'Halden', {names: ['ハルデン'], queryDomains: ['check.halden.example']});
		await proveDomain(one, records, brand, 'halden.example');
		await fileMark(one, brand, {office: 'WO', designated: ['EM', 'US']});
		await done(one.send(`/v1/brands/${brand}/products/4006381333931`, {name: 'Bag'}, 'PUT'));
		const read = async (at: string): Promise<unknown> => done(one.request(`/v1/brands/${brand}${at}`));
		const strict = <E extends v.ObjectEntries>({entries}: {entries: E}) => v.strictObject(entries);
		expect(v.is(strict(BrandAccount), await read(''))).toBe(true);
		expect(v.is(v.strictObject({domains: v.array(strict(BrandDomain))}), await read('/domains'))).toBe(true);
		expect(v.is(v.strictObject({marks: v.array(strict(TradeMark))}), await read('/marks'))).toBe(true);
		expect(v.is(strict(BrandProduct), await read('/products/4006381333931'))).toBe(true);
	}));
