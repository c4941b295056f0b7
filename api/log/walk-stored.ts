import type {LogEntry} from '../../shared/log/contract.ts';
import type {Storage} from '../storage/storage.ts';
import {entriesBetween, nodesAfter, stateOf} from './queries.ts';
import {shownEntry} from './rules.ts';

const atOnce = 2000;

/** The log as its data base says it is; null: it has none. */
export const storedLog = (storage: Storage): Promise<{origin: string; size: number} | null> => stateOf(storage);

/** Every entry as it lies in the data base, in its order, with the bytes of the tree beside it; null: none were kept yet. */
export async function* walkStored(storage: Storage): AsyncGenerator<{entry: LogEntry; kept: Uint8Array | null}> {
	for (let from = 0; ; ) {
		const rows = await entriesBetween(storage, {from, until: Number.MAX_SAFE_INTEGER, most: atOnce});
		const nodes = new Map((await nodesAfter(storage, from, atOnce)).map(({index, hashes}) => [index, hashes]));
		for (const row of rows) yield {entry: shownEntry(row), kept: nodes.get(row.index) ?? null};
		const last = rows.at(-1);
		if (!last) return;
		from = last.index + 1;
	}
}
