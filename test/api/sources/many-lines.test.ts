import path from 'node:path';
import {expect, test} from 'vitest';
import {findAdapter} from '../../../api/sources/index.ts';
import {addDelivery, countLines} from '../../../api/sources/queries.ts';
import {stageDelivery} from '../../../api/sources/stage-delivery.ts';
import {inFolder, makeWorld} from '../../worlds.ts';

const lines = 100_000;

/** A hundred thousand made-up sites in CERT Polska's JSON, made as they are read. */
async function* certList() {
	let text = '[';
	for (let n = 0; n < lines; n++) {
		const site = {
			RegisterPositionId: n,
			DomainAddress: `made-up-${n}.example`,
			InsertDate: '2026-09-20T00:00:00+00:00',
		};
		text += `${n > 0 ? ',' : ''}${JSON.stringify({...site, DeleteDate: null})}`;
		if (text.length < 65_536) continue;
		yield new TextEncoder().encode(text);
		text = '';
	}
	yield new TextEncoder().encode(`${text}]`);
}

test(
	'a list of 100,000 lines is put aside without being held in memory',
	() =>
		inFolder(async folder => {
			const world = await makeWorld({file: path.join(folder, 'touchstone.sqlite')});
			const adapter = findAdapter('cert-polska')!;
			const counts = {entries: 0, lines: 0, unmatched: 0, wrong: 0};
			const {storage} = world;
			const receivedAt = world.now();
			await storage.atomically(tx => [
				addDelivery(storage, tx, {
					id: 'dlv_1',
					source: adapter.name,
					receivedAt,
					covers: adapter.covers,
					state: 'reading',
					reasons: [],
					...counts,
				}),
			]);
			const before = process.memoryUsage.rss();
			let most = 0;
			async function* watched() {
				for await (const entry of adapter.read(certList())) {
					if (Math.random() < 0.001) most = Math.max(most, process.memoryUsage.rss());
					yield entry;
				}
			}
			const staged = await stageDelivery(world, adapter, watched(), 'dlv_1');
			expect(staged).toMatchObject({damage: null, entries: lines, wrong: 0});
			expect(await countLines(storage, 'dlv_1')).toBe(lines);
			// The whole list is 13 MB as text and some 100 MB as objects; a collector's slack is allowed for
			expect((most - before) >> 20).toBeLessThan(150);
			await storage.close();
		}),
	60_000,
);
