import {beforeEach, describe, expect, test} from 'vitest';
import type {HeldPart, Shelf} from '../../extension/lookup/shelf.ts';
import type {SubjectKey} from '../../shared/address.ts';
import type {Bucket, Directory, Manifest} from '../../shared/lookup/contract.ts';
import type {SubjectRecord} from '../../shared/lookup/record.ts';
import {brandRecord, sellerRecord} from '../extension/lookup/fake-operator.ts';

const at = '2026-11-22T12:00:00.000Z';
const server = {base: 'https://touchstone.test', key: 'k'.repeat(43)};
const address = (digit: string) => digit.repeat(64);

const held = (name: string, sequence = 1): HeldPart => {
	return {name, epoch: 1, sequence, confirmedAt: at, fetchedAt: at, usedAt: at};
};
const directory = (since: number, ...entries: [string, SubjectRecord | null][]): Directory => ({
	kind: 'directory',
	epoch: 1,
	since,
	version: since + 1,
	more: false,
	buckets: {depth: 2, newest: []},
	entries: entries.map(([digit, record]) => ({address: address(digit), record})),
});
const bucket = (...records: [string, string][]): Bucket => ({
	kind: 'bucket',
	epoch: 1,
	depth: 2,
	index: 3,
	sequence: 1,
	records: Object.fromEntries(records.map(([digit, key]) => [address(digit), sellerRecord(key)])),
});
const manifest: Manifest = {
	kind: 'manifest',
	epoch: 1,
	confirmedAt: at,
	depth: 2,
	directory: 1,
	changed: [],
	keys: {now: server.key, next: null},
	mirrors: [],
	badges: {keys: [], lists: []},
};

const lookedUp = async (shelf: Shelf, at: string, key: SubjectKey) =>
	(await shelf.glance([{key, address: at}])).find(key);

/** What every shelf must do. `open` answers a new, empty one. */
export function shelfContract(name: string, open: () => Promise<Shelf>): void {
	describe(name, () => {
		let shelf: Shelf;
		beforeEach(async () => {
			shelf = await open();
		});

		test('a new shelf holds nothing', async () => {
			expect(await shelf.manifest()).toBeNull();
			expect(await shelf.parts()).toEqual([]);
			expect(await shelf.part('directory')).toBeNull();
			expect(await lookedUp(shelf, address('a'), 'brand:lumora')).toEqual([]);
			expect(await shelf.brands()).toEqual([]);
		});

		test('a glance tells manifest, directory, parts and what was wanted, and nothing else', async () => {
			const told = {depth: 2, newest: new Float64Array(4)};
			await shelf.keepManifest({name: 'manifest', server, manifest, trouble: null});
			await shelf.keepDirectory(directory(0, ['a', brandRecord('lumora')]), {...held('directory'), told});
			await shelf.keepBucket(bucket(['b', 'seller:x/2'], ['c', 'seller:x/3']), held('2/3'));
			const wanted = {key: 'seller:x/2', address: address('b')} as const;
			const glance = await shelf.glance([wanted, {key: 'brand:lumora', address: address('a')}]);
			expect(glance.manifest?.manifest).toEqual(manifest);
			expect(glance.directory).toEqual({...held('directory'), told});
			expect(glance.part('2/3')).toEqual(held('2/3'));
			expect(glance.part('2/1')).toBeNull();
			expect(glance.find('seller:x/2')).toMatchObject([{place: '2/3', record: {key: 'seller:x/2'}}]);
			expect(glance.find('brand:lumora')).toMatchObject([{place: 'directory'}]);
			expect(glance.find('seller:x/3')).toEqual([]);
			expect(glance.find(null)).toEqual([]);
		});

		test('the manifest is kept, and is no part', async () => {
			await shelf.keepManifest({name: 'manifest', server, manifest, trouble: null});
			expect((await shelf.manifest())?.manifest).toEqual(manifest);
			expect(await shelf.parts()).toEqual([]);
			expect(await shelf.part('manifest')).toBeNull();
		});

		test('a record is found by its address, when it bears the key that was asked for', async () => {
			await shelf.keepDirectory(directory(0, ['a', brandRecord('lumora')]), held('directory'));
			const found = await lookedUp(shelf, address('a'), 'brand:lumora');
			expect(found).toEqual([{place: 'directory', record: brandRecord('lumora')}]);
			expect(await lookedUp(shelf, address('a'), 'brand:other')).toEqual([]);
			expect(await lookedUp(shelf, address('b'), 'brand:lumora')).toEqual([]);
		});

		test('a difference is laid over the directory; a whole one replaces it', async () => {
			await shelf.keepDirectory(
				directory(0, ['a', brandRecord('lumora')], ['b', brandRecord('aurelle')]),
				held('directory', 1),
			);
			await shelf.keepDirectory(directory(1, ['a', null], ['c', brandRecord('cobalt')]), held('directory', 2));
			expect((await shelf.brands()).map(brand => brand.name).sort()).toEqual(['aurelle', 'cobalt']);
			expect((await shelf.part('directory'))?.sequence).toBe(2);
			await shelf.keepDirectory(directory(0, ['d', brandRecord('delta')]), held('directory', 3));
			expect((await shelf.brands()).map(brand => brand.name)).toEqual(['delta']);
		});

		test('kinds of goods of which a badge is expected stand in the directory beside all else', async () => {
			const since = '2026-01-01T00:00:00.000Z';
			const perfume = {
				kind: 'category',
				key: 'category:perfume',
				name: 'perfume',
				names: [],
				since,
				reason: 'law',
			} as const;
			const kinds = directory(0, ['a', brandRecord('lumora')], ['b', {...perfume, names: []}]);
			await shelf.keepDirectory(kinds, held('directory', 1));
			expect(await shelf.categories()).toEqual([perfume]);
			await shelf.keepDirectory(directory(1, ['b', null]), held('directory', 2));
			expect(await shelf.categories()).toEqual([]);
			expect(await shelf.brands()).toHaveLength(1);
		});

		test('a bucket replaces what it held, and no other', async () => {
			await shelf.keepBucket(bucket(['a', 'seller:x/1'], ['b', 'seller:x/2']), held('2/3'));
			await shelf.keepBucket(bucket(['c', 'seller:x/3']), held('2/1'));
			await shelf.keepBucket(bucket(['b', 'seller:x/2']), held('2/3', 2));
			expect(await lookedUp(shelf, address('a'), 'seller:x/1')).toEqual([]);
			expect(await lookedUp(shelf, address('b'), 'seller:x/2')).toHaveLength(1);
			expect(await lookedUp(shelf, address('c'), 'seller:x/3')).toHaveLength(1);
			expect((await shelf.parts()).map(part => part.name).sort()).toEqual(['2/1', '2/3']);
		});

		test('what was looked up once is looked up anew as soon as it changed', async () => {
			const found = async () => (await lookedUp(shelf, address('a'), 'seller:x/1')).map(({place}) => place);
			await shelf.keepBucket(bucket(['a', 'seller:x/1']), held('2/3'));
			expect([await found(), await found()]).toEqual([['2/3'], ['2/3']]);
			await shelf.keepDirectory(directory(0, ['a', sellerRecord('seller:x/1')]), held('directory'));
			expect((await found()).sort()).toEqual(['2/3', 'directory']);
			await shelf.keepBucket(bucket(), held('2/3', 2));
			expect(await found()).toEqual(['directory']);
			await shelf.keepDirectory(directory(1, ['a', null]), held('directory', 2));
			expect(await found()).toEqual([]);
		});

		test('one address may stand in two places', async () => {
			await shelf.keepDirectory(directory(0, ['a', sellerRecord('seller:x/1')]), held('directory'));
			await shelf.keepBucket(bucket(['a', 'seller:x/1']), held('2/3'));
			const places = (await lookedUp(shelf, address('a'), 'seller:x/1')).map(({place}) => place);
			expect(places.sort()).toEqual(['2/3', 'directory']);
		});

		test('what is dropped is gone with its records', async () => {
			await shelf.keepBucket(bucket(['a', 'seller:x/1']), held('2/3'));
			await shelf.keepBucket(bucket(['b', 'seller:x/2']), held('2/30'));
			await shelf.drop(['2/3', '2/7']);
			expect(await lookedUp(shelf, address('a'), 'seller:x/1')).toEqual([]);
			expect(await lookedUp(shelf, address('b'), 'seller:x/2')).toHaveLength(1);
			expect((await shelf.parts()).map(part => part.name)).toEqual(['2/30']);
		});

		test('a part is touched only while it is kept', async () => {
			await shelf.keepBucket(bucket(), held('2/3'));
			const later = '2026-11-23T12:00:00.000Z';
			await shelf.touch([
				{...held('2/3'), confirmedAt: later},
				{...held('2/1'), confirmedAt: later},
			]);
			expect(await shelf.parts()).toEqual([{...held('2/3'), confirmedAt: later}]);
		});

		test('the head of the public log is kept until the shopper starts over', async () => {
			expect(await shelf.log()).toBeNull();
			const log = {
				name: 'log',
				origin: 'touchstone-log/1',
				size: 3,
				root: 'a',
				note: 'n',
				at,
				askedAt: at,
				trouble: null,
			} as const;
			await shelf.keepLog(log);
			const trouble = {is: 'smaller', note: 'm', size: 2, at, overAt: null} as const;
			await shelf.keepLog({...log, trouble});
			expect(await shelf.log()).toEqual({...log, trouble});
			expect(await shelf.parts()).toEqual([]);
			await shelf.startOver(server);
			expect(await shelf.log()).toBeNull();
		});

		test('starting over leaves the new server and nothing else', async () => {
			await shelf.keepManifest({name: 'manifest', server, manifest, trouble: null});
			await shelf.keepBucket(bucket(['a', 'seller:x/1']), held('2/3'));
			const other = {...server, base: 'https://other.test'};
			await shelf.startOver(other);
			expect(await shelf.manifest()).toEqual({name: 'manifest', server: other, manifest: null, trouble: null});
			expect(await shelf.parts()).toEqual([]);
			expect(await lookedUp(shelf, address('a'), 'seller:x/1')).toEqual([]);
		});
	});
}
