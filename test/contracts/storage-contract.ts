import {asc, between, eq, lt, sql} from 'drizzle-orm';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {beginRecords} from '../../api/records/begin-records.ts';
import type {Storage} from '../../api/storage/storage.ts';
import {isUniqueViolation, Stale} from '../../api/storage/violations.ts';

/** One empty data base. `reopen` closes it and opens it again; null where nothing outlives closing. */
export type Opened = {storage: Storage; reopen: (() => Promise<Storage>) | null; dispose(): Promise<void>};

const at = new Date('2026-11-22T12:00:00.123Z');
const key = (publicKey: string) => ({publicKey, since: at});

/** What every engine has to do alike. */
export function storageContract(name: string, open: () => Promise<Opened>) {
	describe(`storage on ${name}`, () => {
		let opened: Opened;
		let storage: Storage;
		beforeEach(async () => {
			opened = await open();
			storage = opened.storage;
			await beginRecords(storage);
		});
		afterEach(() => opened.dispose());

		const keys = async () => {
			const {lookupKeys} = storage.tables;
			const rows = await storage.db.select().from(lookupKeys).orderBy(asc(lookupKeys.publicKey));
			return rows.map(row => row.publicKey);
		};
		const addKey = (publicKey: string) =>
			storage.atomically(tx => [tx.insert(storage.tables.lookupKeys).values(key(publicKey))]);
		const sequence = async () => (await storage.db.select().from(storage.tables.recordState))[0]?.sequence;
		const countFrom = (before: number) => (tx: Storage['db']) => {
			const {recordState} = storage.tables;
			const raised = tx.update(recordState).set({sequence: before + 1});
			return [{must: raised.where(eq(recordState.sequence, before)).returning({id: recordState.id})}];
		};

		test('all steps of a change are kept', async () => {
			const {lookupKeys, recordState} = storage.tables;
			await storage.atomically(tx => [tx.insert(lookupKeys).values(key('a')), tx.update(recordState).set({epoch: 7})]);
			expect(await keys()).toEqual(['a']);
			expect((await storage.db.select().from(recordState))[0]?.epoch).toBe(7);
		});

		test('a step that had to touch a row and did not undoes the whole change', async () => {
			const {lookupKeys} = storage.tables;
			const change = storage.atomically(tx => [tx.insert(lookupKeys).values(key('a')), ...countFrom(99)(tx)]);
			await expect(change).rejects.toBeInstanceOf(Stale);
			expect(await keys()).toEqual([]);
		});

		test('of changes made together, those that fail are undone alone', async () => {
			const {lookupKeys} = storage.tables;
			const outcomes = await Promise.allSettled([
				addKey('a'),
				storage.atomically(tx => [tx.insert(lookupKeys).values(key('b')), ...countFrom(99)(tx)]),
				addKey('a'),
				storage.atomically(() => {
					throw new Error('could not be built');
				}),
				storage.atomically(tx => [tx.insert(lookupKeys).values([key('c'), key('a')])]),
				addKey('d'),
			]);
			expect(outcomes.map(({status}) => status)).toEqual([
				'fulfilled',
				'rejected',
				'rejected',
				'rejected',
				'rejected',
				'fulfilled',
			]);
			expect(await keys()).toEqual(['a', 'd']);
		});

		test('the first of changes made together is undone alone, as any other', async () => {
			const {lookupKeys} = storage.tables;
			const outcomes = await Promise.allSettled([
				storage.atomically(tx => [tx.insert(lookupKeys).values(key('a')), ...countFrom(99)(tx)]),
				addKey('b'),
				storage.atomically(tx => [tx.insert(lookupKeys).values(key('c')), ...countFrom(99)(tx)]),
			]);
			expect(outcomes.map(({status}) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
			expect(await keys()).toEqual(['b']);
		});

		test('a compiled statement does what its query would', async () => {
			const {lookupKeys} = storage.tables;
			const {placeholder} = sql;
			const add = storage.compile(
				storage.db.insert(lookupKeys).values({publicKey: placeholder('name'), since: placeholder('at')}),
			);
			const before = storage.compile(
				storage.db
					.select({publicKey: lookupKeys.publicKey, since: lookupKeys.since})
					.from(lookupKeys)
					.where(lt(lookupKeys.publicKey, placeholder('name')))
					.orderBy(asc(lookupKeys.publicKey)),
			);
			for (const name of ['a', 'b', 'c'])
				await storage.atomically(() => [{run: () => add.run({name, at}), all: () => []}]);
			expect((await storage.db.select().from(lookupKeys).orderBy(asc(lookupKeys.publicKey)))[0]).toEqual(key('a'));
			expect(before.all({name: 'c'})).toEqual([
				['a', at.getTime()],
				['b', at.getTime()],
			]);
			expect(before.first({name: 'b'})).toEqual(['a', at.getTime()]);
			expect(before.first({name: 'a'})).toBeUndefined();
			expect(() => before.first({})).toThrow('the statement needs “name”');
		});

		test('a key that is taken is told as such, other errors are not', async () => {
			await addKey('a');
			const twice = await addKey('a').catch((error: unknown) => error);
			expect(isUniqueViolation(twice)).toBe(true);
			expect(isUniqueViolation(new Error('other'))).toBe(false);
		});

		test('of many that count from the same number, exactly one is the first', async () => {
			const outcomes = await Promise.allSettled(Array.from({length: 50}, () => storage.atomically(countFrom(0))));
			expect(outcomes.filter(({status}) => status === 'fulfilled')).toHaveLength(1);
			expect(await sequence()).toBe(1);
		});

		test('more changes than one group holds are all kept', async () => {
			const {recordState} = storage.tables;
			const raise = () =>
				storage.atomically(tx => [tx.update(recordState).set({sequence: sql`${recordState.sequence} + 1`})]);
			await Promise.all(Array.from({length: 600}, raise));
			expect(await sequence()).toBe(600);
		});

		test('commits are counted, so that a cache knows when to look', async () => {
			const before = storage.commits;
			await addKey('a');
			expect(storage.commits).toBeGreaterThan(before);
		});

		test('every kind of value comes back as it went in', async () => {
			const {brands, notices, recordState} = storage.tables;
			const brand = {
				key: 'brand:哈尔登' as const,
				name: 'Ḧ\u0301alden "™" \\ 🪨',
				names: ['哈尔登', "'quoted'"],
				domains: [],
				queryDomains: ['a.example'],
				registeredAt: at,
			};
			const notice = {
				id: 'n',
				about: 'store:a.example' as const,
				name: '',
				brand: null,
				authority: 'x',
				day: '2026-02-28',
				title: 'ab',
				link: null,
				licence: 'l',
				lots: null,
				withdrawnAt: null,
				host: 'login.a.example',
			};
			await storage.atomically(tx => [
				tx.insert(brands).values(brand),
				tx.insert(notices).values(notice),
				tx.update(recordState).set({sequence: 2 ** 52 + 1}),
			]);
			expect(await storage.db.select().from(brands)).toEqual([brand]);
			expect(await storage.db.select().from(notices)).toEqual([notice]);
			expect(await sequence()).toBe(2 ** 52 + 1);
		});

		test('addresses are ordered and ranged by their bytes', async () => {
			const {records} = storage.tables;
			const address = (first: number) => Buffer.concat([Buffer.of(first), Buffer.alloc(31, 0xff)]);
			const row = {place: 'bucket', key: 'seller:x', kind: 'seller', body: null, sequence: 1, version: 1} as const;
			await storage.atomically(tx => [
				tx.insert(records).values([0x80, 0x00, 0x7f, 0xff].map(n => ({...row, address: address(n), changedAt: at}))),
			]);
			const found = await storage.db
				.select({address: records.address})
				.from(records)
				.where(between(records.address, Buffer.alloc(32), address(0x80)))
				.orderBy(asc(records.address));
			expect(found.map(each => each.address[0])).toEqual([0x00, 0x7f, 0x80]);
		});

		test('closing finishes the changes that wait', async () => {
			const waiting = Promise.all(Array.from({length: 300}, (_, n) => addKey(`k${n}`)));
			const {reopen} = opened;
			if (reopen) {
				storage = await reopen();
				expect(await keys()).toHaveLength(300);
			} else await storage.close();
			await waiting;
		});

		test('a change after closing is refused', async () => {
			await storage.close();
			await expect(addKey('late')).rejects.toThrow();
		});

		test('it says of itself that it is well', async () => {
			await storage.check();
			expect(await storage.examine()).toMatchObject({flushes: true, damage: []});
		});
	});
}
