import {mkdir, open, readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {flushFolder} from '../files/index.ts';

/** The bytes of photos that are still being sent: a file for each, until a picture was made of it. */
export type PieceFiles = {
	/** Resolved: on disk. What stood there before, from `at` on, is written over. */
	write(id: string, at: number, bytes: Uint8Array): Promise<void>;
	/** The first `length` bytes; fewer when there are no more, none when the file is gone. */
	read(id: string, length: number): Promise<Buffer>;
	erase(id: string): Promise<void>;
	/** the ids that have some */
	list(): Promise<string[]>;
};

/** Pieces as files of a folder, for the owner's eyes only. It is made when the first one comes. */
export function createPieceFiles(folder: string): PieceFiles {
	const placeOf = (id: string) => {
		if (!/^pho_\w{1,60}$/.test(id)) throw new Error('pieces are asked for by the id of a photo');
		return join(folder, id);
	};
	return {
		async write(id, at, bytes) {
			const place = placeOf(id);
			const {file, isNew} = await openOrMake(folder, place);
			try {
				for (let done = 0; done < bytes.length; )
					done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
				await file.datasync();
			} finally {
				await file.close();
			}
			if (isNew) await flushFolder(folder);
		},
		async read(id, length) {
			const file = await open(placeOf(id), 'r').catch(nothingThere);
			if (!file) return Buffer.alloc(0);
			try {
				const bytes = Buffer.alloc(length);
				let read = 0;
				while (read < length) {
					const {bytesRead} = await file.read(bytes, read, length - read, read);
					if (bytesRead === 0) break;
					read += bytesRead;
				}
				return bytes.subarray(0, read);
			} finally {
				await file.close();
			}
		},
		erase: id => rm(placeOf(id), {force: true}),
		list: async () => ((await readdir(folder).catch(nothingThere)) ?? []).filter(name => name.startsWith('pho_')),
	};
}

async function openOrMake(folder: string, place: string) {
	try {
		return {file: await open(place, 'r+'), isNew: false};
	} catch (error) {
		nothingThere(error);
		await mkdir(folder, {recursive: true, mode: 0o700});
		await flushFolder(join(folder, '..'));
		return {file: await open(place, 'wx+', 0o600), isNew: true};
	}
}

/** Nothing is there; any other error is thrown on. */
function nothingThere(error: unknown): null {
	if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
	throw error;
}
