import type {Db, Step, Storage} from '../../storage/storage.ts';
import {isUniqueViolation} from '../../storage/violations.ts';
import {mostSlots} from './entry.ts';
import {slotsTaken} from './queries.ts';

/**
 * Makes a change that needs a slot for a new run: the lowest that is free. Another process may take the same one at the same
 * moment; then the next is tried.
 */
export async function inFreeSlot(
	storage: Storage,
	change: (slot: number) => (tx: Db) => readonly Step[],
): Promise<number> {
	for (let tries = 0; ; tries++) {
		const taken = new Set(await slotsTaken(storage));
		let slot = 0;
		while (taken.has(slot)) slot++;
		if (slot >= mostSlots) throw new Error(`all ${mostSlots} places for runs of codes are taken`);
		try {
			await storage.atomically(change(slot));
			return slot;
		} catch (error) {
			if (!isUniqueViolation(error) || tries === 20) throw error;
		}
	}
}
