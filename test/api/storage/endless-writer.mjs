import {writeSync} from 'node:fs';
import {recordFact} from '../../../api/import/record-fact.ts';
import {makeWorld} from '../../worlds.ts';

/** Tells facts about 32 sellers without end, and says the id of each on stderr once it is acknowledged. */
const world = await makeWorld({file: process.argv[2] ?? ''});
let next = 0;

async function tell(seller) {
	for (;;) {
		const id = `d${++next}`;
		const about = {store: 'ebay', seller, name: 'S', by: 'Desk'};
		await recordFact(world, {fact: 'decision', id, ...about, outcome: 'genuine', decidedAt: '2026-01-01T00:00:00Z'});
		writeSync(2, `${id}\n`);
	}
}

await Promise.all(Array.from({length: 32}, (_, n) => tell(`seller-${n}`)));
