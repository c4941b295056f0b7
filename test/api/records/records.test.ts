import path from 'node:path';
import fc from 'fast-check';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {importFacts} from '../../../api/import/import-facts.ts';
import {recordFact} from '../../../api/import/record-fact.ts';
import {examineRecords, raiseEpoch} from '../../../api/records/index.ts';
import {addressOf, sellerKey} from '../../../shared/address.ts';
import type {SellerRecord, SubjectRecord} from '../../../shared/lookup/record.ts';
import {Problem} from '../../../shared/problems.ts';
import {inFolder, makeWorld, type TestWorld} from '../../worlds.ts';
import {anyFact} from '../any-facts.ts';
import {served} from '../served.ts';

const about = {store: 'aliexpress', seller: '1101', name: 'Halden Store'};
const decision = {fact: 'decision', ...about, outcome: 'counterfeit', decidedAt: '2026-10-20T14:00:00Z', by: 'Desk'};
const warning = {
	fact: 'warning',
	...about,
	rule: 'Rule 1',
	issuedAt: '2026-10-21T00:00:00Z',
	until: '2027-10-21T00:00:00Z',
};
const badge = {fact: 'badge', ...about, brand: 'Halden', kind: 'official', from: '2026-01-01', until: '2027-01-01'};

let world: TestWorld;
beforeEach(async () => {
	world = await makeWorld();
});
afterEach(async () => {
	expect(await examineRecords(world)).toMatchObject({wrong: []});
	await world.storage.close();
});

const files = (of: TestWorld = world) => served(createApp(of), of.signer.publicKey);
const inBucket = async (of: TestWorld = world): Promise<SellerRecord[]> =>
	Object.values((await files(of).bucket(0, 0)).records);
const inDirectory = async (of: TestWorld = world): Promise<SubjectRecord[]> =>
	(await files(of).directory(0)).entries.flatMap(({record}) => record ?? []);
const sequence = async (of: TestWorld = world) =>
	(await of.storage.db.select().from(of.storage.tables.recordState))[0]!.sequence;

describe('a fact and the record it changes', () => {
	test('a registered brand is in the directory at once', async () => {
		await recordFact(world, {fact: 'brand', name: 'L’Oréal® Paris', domains: ['Brand.example', 'a.example']});
		expect(await inDirectory()).toEqual([
			{
				kind: 'brand',
				key: 'brand:lorealparis',
				name: 'L’Oréal® Paris',
				names: [],
				domains: ['a.example', 'brand.example'],
				queryDomains: [],
				registeredAt: '2026-11-22T12:00:00.000Z',
			},
		]);
	});

	test('a brand that is told again keeps the day of its registration', async () => {
		await recordFact(world, {fact: 'brand', name: 'Halden'});
		world.clock.pass(1000);
		expect(await recordFact(world, {fact: 'brand', name: 'Halden'})).toBe(false);
		expect(await recordFact(world, {fact: 'brand', name: 'HALDEN'})).toBe(true);
		expect(await inDirectory()).toMatchObject([{name: 'HALDEN', registeredAt: '2026-11-22T12:00:00.000Z'}]);
	});

	test('a seller with a badge moves to the directory, and back when the badge is revoked', async () => {
		await recordFact(world, {fact: 'brand', name: 'Halden'});
		await recordFact(world, {fact: 'seller-review', ...about, at: '2026-09-01T00:00:00Z', by: 'Desk'});
		expect(await inBucket()).toHaveLength(1);

		await recordFact(world, {...badge, id: 'b1'});
		expect(await inBucket()).toEqual([]);
		expect(await inDirectory()).toContainEqual(expect.objectContaining({kind: 'seller', badges: [expect.anything()]}));

		const before = await files().manifest();
		await recordFact(world, {...badge, id: 'b1', revokedAt: '2026-11-01T00:00:00Z'});
		expect(await inBucket()).toMatchObject([{badges: [{revokedAt: '2026-11-01T00:00:00.000Z'}]}]);
		const address = await addressOf(sellerKey('aliexpress', '1101'));
		expect((await files().directory(before.directory)).entries).toEqual([{address, record: null}]);
	});

	test('a badge needs a registered brand', async () => {
		const granting = recordFact(world, {...badge, id: 'b1'});
		await expect(granting).rejects.toMatchObject({code: 'brand-not-registered'});
		expect(await sequence()).toBe(0);
	});

	test('a warning needs a decision that stands, and falls with it', async () => {
		const warn = (id: string) => recordFact(world, {...warning, id, decision: 'd1'});
		await expect(warn('w1')).rejects.toMatchObject({code: 'no-decision'});
		await recordFact(world, {...decision, id: 'd1'});
		await warn('w1');
		expect(await inBucket()).toMatchObject([{warnings: [{id: 'w1', liftedAt: null}]}]);

		await recordFact(world, {...decision, id: 'd1', liftedAt: '2026-11-20T00:00:00Z'});
		expect(await inBucket()).toMatchObject([
			{
				decisions: [{liftedAt: '2026-11-20T00:00:00.000Z'}],
				warnings: [{id: 'w1', liftedAt: '2026-11-20T00:00:00.000Z'}],
			},
		]);
		await expect(warn('w2')).rejects.toMatchObject({code: 'no-decision'});
	});

	test('a warning does not follow from a decision that found the offer genuine', async () => {
		await recordFact(world, {...decision, id: 'd1', outcome: 'genuine'});
		const warning1 = recordFact(world, {...warning, id: 'w1', decision: 'd1'});
		await expect(warning1).rejects.toMatchObject({code: 'no-decision'});
	});

	test('a case with fewer than three reporters is not shown, and a closed one no more', async () => {
		const open = {
			fact: 'case',
			id: 'c1',
			...about,
			openSince: '2026-11-01T00:00:00Z',
			noticeReachedAt: '2026-11-02T00:00:00Z',
		};
		await expect(recordFact(world, {...open, reporters: 2})).rejects.toThrow(/reporters must be 3 or more/);
		await recordFact(world, {...open, reporters: 3});
		expect(await inBucket()).toMatchObject([{cases: [{id: 'c1', openSince: '2026-11-01T00:00:00.000Z'}]}]);
		await recordFact(world, {...open, reporters: 3, closedAt: '2026-11-03T00:00:00Z'});
		expect(await inBucket()).toMatchObject([{cases: []}]);
	});

	test('a store whose only notice is withdrawn is a store of which nothing is known', async () => {
		const notice = {
			fact: 'notice',
			id: 'list/1',
			about: {store: 'fake.example'},
			name: 'fake.example',
			authority: 'Office',
			day: '2026-08-04',
			title: 'Takes money, sends nothing',
			licence: 'CC0',
		};
		await recordFact(world, notice);
		expect(await inDirectory()).toMatchObject([{kind: 'store', domains: ['fake.example'], listed: [{id: 'list/1'}]}]);
		const {directory} = await files().manifest();
		await recordFact(world, {...notice, withdrawnAt: '2026-09-01T00:00:00Z'});
		expect(await inDirectory()).toEqual([]);
		expect((await files().directory(directory)).entries).toMatchObject([{record: null}]);
	});

	test('an id that stands for another fact is refused, with the fields that differ', async () => {
		await recordFact(world, {...decision, id: 'd1'});
		const other = recordFact(world, {...decision, id: 'd1', by: 'Other', answer: 'We did not.'});
		await expect(other).rejects.toThrow(/“d1” is recorded with another decidedBy, answer/);
		const foreign = recordFact(world, {...decision, seller: '2', id: 'd1'});
		await expect(foreign).rejects.toMatchObject({code: 'id-taken'});
	});

	test('what others can not see raises no sequence', async () => {
		const open = {fact: 'case', id: 'c1', ...about, openSince: '2026-11-01T00:00:00Z', reporters: 3};
		await recordFact(world, {...open, noticeReachedAt: '2026-11-02T00:00:00Z', closedAt: '2026-11-03T00:00:00Z'});
		const before = await sequence();
		await recordFact(world, {
			...open,
			id: 'c2',
			noticeReachedAt: '2026-11-02T00:00:00Z',
			closedAt: '2026-11-03T00:00:00Z',
		});
		expect(await sequence()).toBe(before);
	});
});

describe('whatever facts come, in whatever order', () => {
	test('records say what the facts say, sequences never go back, deltas in any split make the whole', () =>
		fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(anyFact, fc.boolean()), {maxLength: 25}), async told => {
				const mine = await makeWorld();
				const read = files(mine);
				const held = new Map<string, string>();
				let version = 0;
				let newest = 0;
				const fetchDelta = async () => {
					const delta = await read.directory(version);
					for (const {address, record} of delta.entries)
						if (record) held.set(address, JSON.stringify(record));
						else held.delete(address);
					version = delta.version;
				};
				for (const [fact, fetchesNow] of told) {
					await recordFact(mine, fact).catch(error => {
						if (!(error instanceof Problem) || error.status >= 500) throw error;
					});
					expect(await sequence(mine)).toBeGreaterThanOrEqual(newest);
					newest = await sequence(mine);
					if (fetchesNow) await fetchDelta();
				}
				await fetchDelta();
				const whole = await read.directory(0);
				expect(held).toEqual(new Map(whole.entries.map(({address, record}) => [address, JSON.stringify(record)])));
				expect(await examineRecords(mine)).toMatchObject({wrong: []});

				const [state] = await mine.storage.db.select().from(mine.storage.tables.recordState);
				expect(await inBucket(mine)).toHaveLength(state!.sellers);
				await mine.storage.close();
			}),
			{numRuns: 25},
		));

	test('facts that are told again change nothing', () =>
		fc.assert(
			fc.asyncProperty(fc.array(anyFact, {maxLength: 25}), async told => {
				const mine = await makeWorld();
				// A brand told in two ways goes to and fro: the last one told counts
				const facts = told.filter((fact, at) => !told.slice(0, at).some(earlier => isSameBrand(earlier, fact)));
				const tell = () => importFacts(mine, linesOf(facts), {wrong: () => undefined, progress: () => undefined});
				// What was refused for want of a brand or a decision may be accepted the second time
				await tell();
				const second = await tell();
				expect(await tell()).toEqual({...second, changed: 0, unchanged: second.changed + second.unchanged});
				await mine.storage.close();
			}),
			{numRuns: 15},
		));
});

const isSameBrand = (a: object, b: object) =>
	'names' in a && 'names' in b && Reflect.get(a, 'name') === Reflect.get(b, 'name');

async function* linesOf(facts: readonly object[]) {
	for (const fact of facts) yield JSON.stringify(fact);
}

test('facts that are told about one seller at the same time are all kept', async () => {
	const facts = Array.from({length: 40}, (_, n) => ({...decision, id: `d${n}`}));
	await Promise.all(facts.map(fact => recordFact(world, fact)));
	expect((await inBucket())[0]?.decisions).toHaveLength(40);
});

test('facts that are told about one seller over two connections at the same time are all kept', () =>
	inFolder(async folder => {
		const file = path.join(folder, 'touchstone.sqlite');
		const here = await makeWorld({file});
		const there = await makeWorld({file, signer: here.signer});
		const tell = (to: TestWorld, name: string) =>
			Array.from({length: 10}, (_, n) => recordFact(to, {...decision, id: `${name}-${n}`}));
		await Promise.all([...tell(here, 'here'), ...tell(there, 'there')]);
		expect((await inBucket(here))[0]?.decisions).toHaveLength(20);
		expect(await examineRecords(there)).toMatchObject({wrong: []});
		await Promise.all([here.storage.close(), there.storage.close()]);
	}));

test('a record that says something else than the facts is found and put right', async () => {
	await recordFact(world, {...decision, id: 'd1'});
	const {records} = world.storage.tables;
	await world.storage.atomically(tx => [tx.update(records).set({body: '{}'})]);
	const key = sellerKey('aliexpress', '1101');
	expect(await examineRecords(world)).toEqual({subjects: 1, wrong: [key]});
	await examineRecords(world, {rebuild: true});
	expect(await examineRecords(world)).toEqual({subjects: 1, wrong: []});
	expect(await inBucket()).toHaveLength(1);
});

test('a new epoch is seen by whoever looks up', async () => {
	const read = files();
	expect(await read.manifest()).toMatchObject({epoch: 1});
	expect(await raiseEpoch(world)).toBe(2);
	expect(await read.manifest()).toMatchObject({epoch: 2});
	expect(await read.bucket(0, 0)).toMatchObject({epoch: 2});
});
