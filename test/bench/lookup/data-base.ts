import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {openWorld} from '../../../api/open-world.ts';
import {silent} from '../../worlds.ts';
import {madeSeller} from './sellers.ts';

const atOnce = 5000;
/** Long before any run, so that no manifest lists them. */
const changedAt = new Date('2026-01-01T00:00:00Z');

/** A data folder with so many made-up sellers; made once, then kept in the system's folder for temporary files. */
export async function dataOf(many: number, say: (text: string) => void): Promise<string> {
	const folder = path.join(tmpdir(), `touchstone-bench-lookup-2-${many}`);
	if (existsSync(folder)) return folder;
	say(`Making a data base of ${many} sellers in ${folder} (once, about ${Math.ceil(many / 30_000)} s) …`);
	const making = `${folder}.making`;
	rmSync(making, {recursive: true, force: true});
	mkdirSync(making, {recursive: true});
	const {storage} = await openWorld({dataDir: making, log: silent});
	const {records, recordState} = storage.tables;
	for (let from = 0; from < many; from += atOnce) {
		const rows = Array.from({length: Math.min(atOnce, many - from)}, (_, at) => ({
			...madeSeller(from + at),
			place: 'bucket' as const,
			kind: 'seller' as const,
			sequence: from + at + 1,
			version: 1,
			changedAt,
		}));
		await storage.atomically(tx =>
			Array.from({length: Math.ceil(rows.length / 1000)}, (_, part) =>
				tx.insert(records).values(rows.slice(part * 1000, part * 1000 + 1000)),
			),
		);
	}
	await storage.atomically(tx => [tx.update(recordState).set({sequence: many, sellers: many})]);
	await storage.close();
	renameSync(making, folder);
	return folder;
}
