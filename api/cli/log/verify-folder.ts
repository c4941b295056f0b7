import {existsSync} from 'node:fs';
import type {Head} from '../../../shared/log/checkpoint.ts';
import {sameHash} from '../../../shared/log/tree-hash.ts';
import {CannotStart} from '../../cannot-start.ts';
import {storedLog, walkStored} from '../../log/index.ts';
import {databaseFile} from '../../open-world.ts';
import {openToRead} from '../../storage/storage.ts';
import {checkEntries} from './check-entries.ts';
import {againstKept} from './kept-head.ts';
import type {Verified} from './verified.ts';

/**
 * Checks the log in a data folder, with no server: entries against what they were committed to, against the tree beside them
 * and against a kept head. Nothing in it is changed. Throws `CannotStart` when
 * there is none, or it is of another version.
 */
export async function verifyFolder(dataDir: string, kept: Head | null, say: (line: string) => void): Promise<Verified> {
	if (!existsSync(databaseFile(dataDir))) throw new CannotStart(`There is no data base in ${dataDir}.`);
	const storage = await openToRead(databaseFile(dataDir));
	try {
		const log = await storedLog(storage);
		if (!log)
			throw new CannotStart(`The data base in ${dataDir} has no public log yet: it begins with the API’s next start.`);
		const check = checkEntries({total: log.size, keptSize: kept?.size ?? 0, say});
		const {tree, wrong} = check;
		for await (const {entry, kept: bytes} of walkStored(storage)) {
			const hashes = check.take(entry);
			if (!hashes) break;
			if (bytes && !sameHash(Buffer.concat(hashes), bytes))
				check.note(
					`Entry ${entry.index} is not what the tree was made of: it, or the tree, was changed in the data base.`,
				);
		}
		const isWhole = wrong.length === 0;
		if (isWhole && tree.size !== log.size)
			wrong.push(`The data base counts ${log.size} entries and holds ${tree.size}.`);
		if (isWhole) check.end();
		const against = kept && againstKept(kept, log.origin, check);
		if (against) wrong.push(against);
		const head: Head = {origin: log.origin, size: tree.size, root: tree.root()};
		return {wrong, note: null, head, entries: tree.size, erased: check.erased};
	} finally {
		await storage.close();
	}
}
