import {mkdir, open, readFile, rename, rm, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {flushFolder} from './flush-folder.ts';
import {hashOf, requireHash} from './hash.ts';
import type {FileStore} from './store.ts';

/** `folder/aa/bb/<hash>`, for the owner's eyes only. */
export function createFolderStore(folder: string): FileStore {
	const placeOf = (hash: string) => {
		requireHash(hash);
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
			if (hashOf(bytes) !== hash) throw new Error(`the file ${hash} is damaged on disk: put its backup back`);
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
