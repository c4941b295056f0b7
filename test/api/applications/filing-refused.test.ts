import {beforeAll, describe, expect, test} from 'vitest';
import {code, faults} from './application-state.ts';
import {applicationOf, file, holdShop, makeParties, type Parties, sendDocument} from './parties.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeParties();
});

describe('what is refused when it is filed, with pointers', () => {
	test('a seller that was not proved', async () => {
		const body = await applicationOf(parties, 'unproved.example');
		expect(await code(parties.seller.send('/v1/badges/applications', body))).toBe('409 seller-not-proved');
	});

	test.each<[string, Record<string, unknown>, Record<string, unknown>, string[]]>([
		['a chain that begins with somebody else', {}, {licensor: 'Somebody'}, ['/mandates/0/licensor']],
		['a chain that ends with another company', {}, {licensee: 'Pen Hut'}, ['/mandates/0/licensee']],
		['a licence to oneself', {}, {licensee: 'Halden AG'}, ['/mandates/0/licensee', '/mandates/0/licensee']],
		['a territory that is not covered', {}, {territory: ['DE']}, ['/mandates/0/territory']],
		['a licence that has ended', {}, {until: '2026-11-01'}, ['/mandates/0/until']],
		['official with an ordinary licence', {kind: 'official'}, {}, ['/mandates/0/kind']],
		['no letter at all', {mandates: []}, {}, ['/mandates']],
	])('%s', async (_, more, link, wanted) => {
		await holdShop(parties, 'faulty.example');
		const body = await applicationOf(parties, 'faulty.example', more, link);
		expect(await code(parties.seller.send('/v1/badges/applications', body))).toBe('422 chain-does-not-hold');
		expect(await faults(parties.seller.send('/v1/badges/applications', body))).toEqual(wanted);
	});

	test('a hole and a circle in a longer chain', async () => {
		const body = await applicationOf(parties, 'faulty.example');
		const [link] = body.mandates;
		const chain = (...names: [string, string][]) =>
			names.map(([licensor, licensee]) => ({...link, licensor, licensee, sublicence: true}));
		const hole = chain(['Halden AG', 'Nord'], ['Sud', 'Pen House Ltd']);
		expect(await faults(parties.seller.send('/v1/badges/applications', {...body, mandates: hole}))).toEqual([
			'/mandates/1/licensor',
		]);
		const circle = chain(['Halden AG', 'Nord'], ['Nord', 'Halden AG'], ['Halden AG', 'Pen House Ltd']);
		expect(await faults(parties.seller.send('/v1/badges/applications', {...body, mandates: circle}))).toEqual([
			'/mandates/1/licensee',
		]);
	});

	test('a mark that is pending, or has expired', async () => {
		const {brandMarks} = parties.world.storage.tables;
		const {storage} = parties.world;
		const base = {...(await storage.db.select().from(brandMarks))[0]!};
		const add = async (more: Partial<typeof base>) => {
			const id = parties.world.newId('trm');
			await storage.atomically(tx => [tx.insert(brandMarks).values({...base, id, number: id, ...more})]);
			return id;
		};
		for (const mark of [
			await add({status: 'pending', registeredAt: null, expiresAt: null}),
			await add({expiresAt: '2026-06-01'}),
		])
			expect(
				await faults(
					parties.seller.send('/v1/badges/applications', await applicationOf(parties, 'faulty.example', {mark})),
				),
			).toEqual(['/mark']);
	});

	test('a document of somebody else, a brand that is not there, a mark of another brand', async () => {
		const foreign = await sendDocument(parties.owner, 'not yours');
		const body = await applicationOf(
			parties,
			'faulty.example',
			{brand: 'brd_none', mark: 'trm_none'},
			{document: foreign},
		);
		expect(await faults(parties.seller.send('/v1/badges/applications', body))).toEqual([
			'/brand',
			'/mark',
			'/mandates/0/document',
		]);
	});

	test('a second application while the first is open', async () => {
		await file(parties, 'twice.example');
		const body = await applicationOf(parties, 'twice.example');
		expect(await code(parties.seller.send('/v1/badges/applications', body))).toBe('409 already-there');
	});
});
