import 'fake-indexeddb/auto';
import {expect, test, vi} from 'vitest';
import {openDatabase} from '../../../extension/history/database.ts';
import {createMemory} from '../../../extension/panel/create-memory.ts';
import {facts} from './given.ts';
import {looks} from './given-memory.ts';

const everything = {text: '', level: null, store: null};

test('the memory is the data base: found, deleted, brought back, and told to whoever watches', async () => {
	const database = openDatabase('test-memory');
	const memory = createMemory(database);
	let changes = 0;
	const stop = memory.watch(() => void changes++);
	const soon = () => new Promise(resolve => setTimeout(resolve, 80));

	await database.visits.bulkAdd([...looks]);
	await vi.waitFor(() => expect(changes).toBe(1));
	expect((await memory.visits(everything, 2)).total).toBe(4);
	expect(await memory.looksAt(facts)).toHaveLength(4);
	expect(await memory.stores()).toEqual(['aliexpress']);

	const gone = await memory.delete([1, 2]);
	expect(gone.count).toBe(2);
	await gone.undo();
	expect((await memory.visits(everything, 9)).visits).toHaveLength(4);
	await soon();
	stop();
	const before = changes;
	await memory.delete('all');
	await soon();
	expect([changes, (await memory.visits(everything, 9)).total]).toEqual([before, 0]);
});
