import path from 'node:path';
import {expect, test} from 'vitest';
import {examineRecords} from '../../../api/records/index.ts';
import {inFolder, makeWorld} from '../../worlds.ts';
import {runNode} from '../run-node.ts';

test(
	'a process that is killed while it writes loses no fact that it acknowledged, and no record says otherwise',
	() =>
		inFolder(async folder => {
			const file = path.join(folder, 'data.sqlite');
			const writer = runNode(['test/api/storage/endless-writer.mjs', file]);
			await writer.said(/\nd300\n/);
			writer.child.kill('SIGKILL');
			const {stderr} = await writer.ended;
			const acknowledged = stderr.split('\n').slice(0, -1);
			expect(acknowledged.length).toBeGreaterThanOrEqual(250);

			const world = await makeWorld({file});
			const kept = await world.storage.db.select().from(world.storage.tables.decisions);
			const ids = new Set(kept.map(({id}) => id));
			expect(acknowledged.filter(id => !ids.has(id))).toEqual([]);
			expect(await examineRecords(world)).toEqual({subjects: 32, wrong: []});
			expect(await world.storage.examine()).toMatchObject({damage: []});
			await world.storage.close();
		}),
	60_000,
);
