import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {type Head, readHead} from '../../../shared/log/checkpoint.ts';
import {sameHash} from '../../../shared/log/tree-hash.ts';
import {CannotStart, systemReason} from '../../cannot-start.ts';
import type {EntriesCheck} from './check-entries.ts';

/** The head that an earlier run kept; null: there is none yet. Throws `CannotStart` when the file holds something else. */
export function readKeptHead(file: string | undefined): Head | null {
	if (file === undefined || !existsSync(file)) return null;
	const head = readHead(readFileSync(file, 'utf8'));
	if (!head) throw new CannotStart(`${file} holds no head of a public log: name another file, or remove it.`);
	return head;
}

/** Keeps a head for the next run, whole or not at all. */
export function keepHead(file: string, note: string): void {
	try {
		writeFileSync(`${file}.new`, note);
		renameSync(`${file}.new`, file);
	} catch (error) {
		throw new CannotStart(`The head can not be kept in ${file}: ${systemReason(error)}.`, {cause: error});
	}
}

/** What speaks against a log whose head was kept before. Null: it still begins with what it had then. */
export function againstKept(kept: Head, origin: string, {tree, rootThen}: EntriesCheck): string | null {
	if (kept.origin !== origin)
		return `This is another log: it calls itself ${origin}, the kept head is of ${kept.origin}.`;
	if (tree.size < kept.size) return `The log forgot something: it had ${kept.size} entries and has ${tree.size} now.`;
	if (!rootThen || !sameHash(rootThen, kept.root))
		return `The log was changed: its first ${kept.size} entries are not those it had when the head was kept.`;
	return null;
}
