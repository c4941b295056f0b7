import 'fake-indexeddb/auto';
import {expect, test} from 'vitest';
import {openDatabase} from '../../../extension/history/database.ts';
import {createDexieShelf} from '../../../extension/history/dexie-shelf.ts';
import {forgetAll} from '../../../extension/history/forget.ts';
import {createMemoryShelf} from '../../../extension/lookup/memory-shelf.ts';
import {shelfContract} from '../../contracts/shelf.ts';
import {sellerRecord} from './fake-operator.ts';

shelfContract('in memory', async () => createMemoryShelf());

let count = 0;
shelfContract('in IndexedDB', async () => createDexieShelf(openDatabase(`shelf-${count++}`)));

test.each([
	['without a server', {name: 'manifest', manifest: null, trouble: null}],
	[
		'of another version',
		{name: 'manifest', server: {base: 'https://a.test', key: 'k'}, manifest: {kind: 'manifest', epoch: 1}},
	],
])('a manifest %s is as none', async (_, row) => {
	const database = openDatabase(`shelf-${count++}`);
	// What another version wrote has another shape
	await database.files.put(row as never);
	expect(await createDexieShelf(database).manifest()).toBeNull();
});

test('forgetting in another part of the extension takes looked up sellers out of this one’s memory', async () => {
	const database = openDatabase(`shelf-${count++}`);
	const shelf = createDexieShelf(database);
	const wanted = [{key: 'seller:x/1', address: 'a'.repeat(64)}] as const;
	const at = '2026-11-22T12:00:00.000Z';
	const part = {name: '2/3', epoch: 1, sequence: 1, confirmedAt: at, fetchedAt: at, usedAt: at};
	const records = {[wanted[0].address]: sellerRecord('seller:x/1')};
	await shelf.keepBucket({kind: 'bucket', epoch: 1, depth: 2, index: 3, sequence: 1, records}, part);
	expect((await shelf.glance(wanted)).find('seller:x/1')).toHaveLength(1);
	await forgetAll(openDatabase(database.name));
	expect((await shelf.glance(wanted)).find('seller:x/1')).toEqual([]);
});
