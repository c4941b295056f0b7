import {randomBytes} from 'node:crypto';
import {CannotStart} from '../cannot-start.ts';
import type {FileStore} from './store.ts';

/** Writes, reads and erases a file: a store that takes none must not be found out by a reporter. Throws `CannotStart`. */
export async function tryStore(store: FileStore, what: string): Promise<void> {
	try {
		const bytes = randomBytes(32);
		const hash = await store.put(bytes);
		const read = await store.get(hash);
		if (!read || Buffer.compare(read, bytes) !== 0) throw new Error('what was written could not be read');
		await store.erase(hash, async () => false);
	} catch (error) {
		const {cause, message} = error instanceof Error ? error : {cause: null, message: String(error)};
		const why = cause instanceof Error ? [cause.message, reasonOf(cause)].filter(Boolean).join(': ') : message;
		throw new CannotStart(`Files can not be kept in ${what}: ${why}.`, {cause: error});
	}
}

const reasonOf = ({cause}: Error): string => (cause instanceof Error ? cause.message : '');
