import type {Storage} from '../storage/storage.ts';

const queues = new WeakMap<Storage, Map<string, Promise<unknown>>>();

/**
 * Runs work about one subject after the work about it that came before; work about others goes on beside it.
 * It saves vain attempts, no more: another process on the same data base does not queue here.
 */
export function inTurn<Result>(storage: Storage, subject: string, work: () => Promise<Result>): Promise<Result> {
	const turns = queues.get(storage) ?? new Map<string, Promise<unknown>>();
	queues.set(storage, turns);
	const before = turns.get(subject) ?? Promise.resolve();
	const mine = before.then(work, work);
	const settled = mine.catch(() => undefined);
	turns.set(subject, settled);
	settled.then(() => {
		if (turns.get(subject) === settled) turns.delete(subject);
	});
	return mine;
}
