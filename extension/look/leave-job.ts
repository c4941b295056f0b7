import type {ReaderJob} from './look.ts';
import type {ReaderMemory} from './reader-memory.ts';

/** Runs in the document before the reader does: sent as source, so it can use nothing from around it. */
export function leaveJob(job: ReaderJob): void {
	// As in `readerMemory`.
	const world = globalThis as {[key: symbol]: ReaderMemory | undefined};
	const key = Symbol.for('touchstone reader');
	world[key] ??= {};
	world[key].job = job;
}
