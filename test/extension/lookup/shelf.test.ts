import 'fake-indexeddb/auto';
import {expect, test} from 'vitest';
import {openDatabase} from '../../../extension/history/database.ts';
import {createDexieShelf} from '../../../extension/history/dexie-shelf.ts';
import {createMemoryShelf} from '../../../extension/lookup/memory-shelf.ts';
import {shelfContract} from '../../contracts/shelf.ts';

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
