import {open} from 'node:fs/promises';

/** Puts the names in a folder on disk: a file that is flushed may still have none there. */
export async function flushFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
