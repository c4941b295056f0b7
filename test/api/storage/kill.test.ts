import path from 'node:path';
import {expect, test} from 'vitest';
import {openStorage} from '../../../api/storage/storage.ts';
import {inFolder, silent} from '../../worlds.ts';
import {runNode} from '../run-node.ts';

test(
	'a process that is killed while it writes loses nothing it has acknowledged',
	() =>
		inFolder(async folder => {
			const file = path.join(folder, 'data.sqlite');
			const writer = runNode(['test/api/storage/endless-writer.mjs', file]);
			await writer.said(/\n500\n/);
			writer.child.kill('SIGKILL');
			const {stderr} = await writer.ended;
			const acknowledged = stderr.split('\n').slice(0, -1);
			expect(acknowledged.length).toBeGreaterThanOrEqual(500);

			const storage = await openStorage(file, silent);
			const rows = await storage.db.select().from(storage.tables.lookupKeys);
			const kept = new Set(rows.map(({publicKey}) => publicKey));
			expect(acknowledged.filter(id => !kept.has(id))).toEqual([]);
			expect(await storage.examine()).toMatchObject({damage: []});
			await storage.close();
		}),
	20_000,
);
