import {createHash} from 'node:crypto';
import {mkdir, open, readFile, rename, rm, stat} from 'node:fs/promises';
import {join} from 'node:path';

/** Keeps bytes under their SHA-256, and gives them to nobody by itself. A disk now; object storage has the same face. */
export type DocumentStore = {
	/** Resolved: on disk. Answers the hash in hex. The same bytes twice are kept once. */
	put(bytes: Uint8Array): Promise<string>;
	/** Null: nothing lies under this hash. Throws when what lies there is not what was put there. */
	get(hash: string): Promise<Uint8Array | null>;
	/**
	 * Takes the bytes away for good, unless `isNeeded` says that they are still needed when nobody can see them any more:
	 * then they are put back. Whoever needs them afterwards puts them anew. Resolved: off the disk. False: they are needed.
	 */
	erase(hash: string, isNeeded: () => Promise<boolean>): Promise<boolean>;
};

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** `folder/aa/bb/<hash>`, for the owner's eyes only. */
export function createFolderStore(folder: string): DocumentStore {
	const placeOf = (hash: string) => {
		if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('a document is asked for by its SHA-256 in hex');
		return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
	};
	let unfinished = 0;

	return {
		async put(bytes) {
			const hash = hashOf(bytes);
			const place = placeOf(hash);
			if (await isThere(place)) return hash;
			const home = join(place, '..');
			await mkdir(home, {recursive: true, mode: 0o700});
			const part = `${place}.${process.pid}-${++unfinished}.unfinished`;
			const file = await open(part, 'wx', 0o600);
			try {
				await file.writeFile(bytes);
				await file.sync();
			} finally {
				await file.close();
			}
			await rename(part, place);
			// The names too: of the file in its folder, and of folders that may be new in theirs
			for (const each of [home, join(home, '..'), folder, join(folder, '..')]) await flushFolder(each);
			return hash;
		},
		async get(hash) {
			const place = placeOf(hash);
			if (!(await isThere(place))) return null;
			const bytes = await readFile(place);
			if (hashOf(bytes) !== hash) throw new Error(`the document ${hash} is damaged on disk: put its backup back`);
			return bytes;
		},
		async erase(hash, isNeeded) {
			const place = placeOf(hash);
			const aside = `${place}.erasing`;
			const home = join(place, '..');
			if (await isThere(place)) await rename(place, aside);
			if (!(await isThere(aside))) return true;
			const needed = await isNeeded();
			await (needed ? rename(aside, place) : rm(aside));
			await flushFolder(home);
			return !needed;
		},
	};
}

async function isThere(place: string): Promise<boolean> {
	try {
		return (await stat(place)).isFile();
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
		throw error;
	}
}

async function flushFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
