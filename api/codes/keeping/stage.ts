import type {Storage} from '../../storage/storage.ts';
import {cutBlocks} from './block.ts';
import type {Stager} from './code-keeping.ts';
import {entryBytes, putPlace} from './entry.ts';
import type {HashCode} from './keyed-hash.ts';
import {addRun, type prepareWrite, useKey} from './queries.ts';
import {inFreeSlot} from './slots.ts';
import {mostSorted, sortEntries} from './sort-entries.ts';

type Staging = {
	storage: Storage;
	now(): Date;
	write: ReturnType<typeof prepareWrite>;
	hash: HashCode;
	/** id of the secret `hash` uses */
	key: string;
	import: string;
	batch: number;
};

/** What it begins with; it doubles until it holds `mostSorted`. */
const firstRoom = 1024;

export function createStager({storage, now, write, hash, key, import: importId, batch}: Staging): Stager {
	let entries = new Uint8Array(firstRoom * entryBytes);
	let size = 0;
	/** Kept for the next part: what is let go of is not given back to the machine (seen: 60 MB of it). */
	let room = Buffer.alloc(0);

	function grow() {
		if (size === mostSorted) throw new RangeError('the stager is full: flush it first');
		const bigger = new Uint8Array(entries.length * 2);
		bigger.set(entries);
		entries = bigger;
	}

	return {
		add(code, ordinal) {
			const at = size * entryBytes;
			if (at === entries.length) grow();
			hash(code, entries, at);
			putPlace(entries, at, batch, ordinal);
			size++;
		},
		get size() {
			return size;
		},
		get full() {
			return size === mostSorted;
		},
		async flush(also) {
			if (size === 0) return storage.atomically(also([]));
			if (room.length < entries.length) room = Buffer.allocUnsafeSlow(entries.length);
			const {sorted, repeats} = sortEntries(entries, size, room);
			const rest = also(repeats);
			const run = {
				state: 'staged' as const,
				import: importId,
				key,
				codes: sorted.length / entryBytes,
				liveAs: null,
				createdAt: now(),
			};
			await inFreeSlot(storage, slot => tx => [
				useKey(storage, tx, key, run.createdAt),
				addRun(storage, tx, {slot, ...run}),
				write(cutBlocks(slot, sorted)),
				...rest(tx),
			]);
			size = 0;
		},
	};
}
