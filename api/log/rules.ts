import {toHex} from '../../shared/address.ts';
import type {LogEntry} from '../../shared/log/contract.ts';
import {leafOf} from '../../shared/log/entry.ts';
import type {Place, Range} from '../../shared/log/proof-ranges.ts';
import type {Hash} from '../../shared/log/tree-hash.ts';

/** An entry as stored. */
export type StoredEntry = {
	index: number;
	kind: string;
	at: Date;
	commitment: Uint8Array;
	payload: string | null;
	salt: Uint8Array | null;
	erasedAt: Date | null;
	erasedWhy: string | null;
};

/** An entry as everybody may read it. */
export const shownEntry = ({index, kind, at, commitment, payload, salt, ...row}: StoredEntry): LogEntry => ({
	index,
	kind,
	at: at.toISOString(),
	commitment: toHex(commitment),
	salt: salt && toHex(salt),
	// Written by `logStep`
	payload: payload === null ? null : JSON.parse(payload),
	erased: row.erasedAt && {at: row.erasedAt.toISOString(), why: row.erasedWhy ?? ''},
});

export const leafOfRow = ({kind, at, commitment}: Pick<StoredEntry, 'kind' | 'at' | 'commitment'>): Hash =>
	leafOf({kind, at: at.toISOString(), commitment: toHex(commitment)});

/** In which row of the kept nodes a subtree's hash stands. */
export const rowOf = ({level, at}: Place): number => (at + 1) * 2 ** level - 1;

const hashSize = 32;

/** The hash of a subtree, from its row. Throws when the row is too short: the data base is damaged. */
export function hashIn(hashes: Uint8Array, {level, at}: Place): Hash {
	const hash = hashes.slice(level * hashSize, (level + 1) * hashSize);
	if (hash.length !== hashSize) throw new Error(`the log's tree lacks subtree ${at} of level ${level}`);
	return Uint8Array.from(hash);
}

/** The whole of the first `size` leaves. */
export const wholeOf = (size: number): Range => ({from: 0, until: size});
