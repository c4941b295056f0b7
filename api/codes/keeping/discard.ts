import type {Storage} from '../../storage/storage.ts';
import {slotSpan} from './entry.ts';
import {dropBlocksBefore, dropRuns, runsOf} from './queries.ts';

/** Codes dropped in one change, about. */
const atOnce = 500_000;

/** Forgets what an import staged, a piece at a time, so that nobody waits for it. What is live stays. */
export async function discard(storage: Storage, importId: string): Promise<void> {
	for (const {slot, state, codes} of await runsOf(storage, importId)) {
		if (state === 'live') continue;
		const pieces = Math.max(1, Math.ceil(codes / atOnce));
		for (let n = 1; n < pieces; n++)
			await storage.atomically(tx => [dropBlocksBefore(storage, tx, slot, Math.floor((slotSpan / pieces) * n))]);
		await storage.atomically(tx => [dropBlocksBefore(storage, tx, slot, slotSpan), dropRuns(storage, tx, [slot])]);
	}
}
