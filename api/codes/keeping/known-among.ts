import type {Storage} from '../../storage/storage.ts';
import {bytesBelow} from './block.ts';
import {compareHashes, entryBytes, prefixAt} from './entry.ts';
import type {Stretch} from './put-in-order.ts';
import {liveBlocks} from './queries.ts';

export type FindHash = (hashes: Uint8Array, at: number) => unknown;

/** Places of those entries of a stretch whose codes are live already, asked one by one: for few among many. */
export function probe({sorted}: Stretch, find: FindHash): ReadonlySet<number> {
	const known = new Set<number>();
	for (let at = 0; at < sorted.length; at += entryBytes) if (find(sorted, at) !== null) known.add(at);
	return known;
}

/** The same by reading all that is live in the stretch, side by side. */
export async function compare(
	storage: Storage,
	key: string,
	{from, to, sorted}: Stretch,
): Promise<ReadonlySet<number>> {
	const known = new Set<number>();
	for (const {body} of await liveBlocks(storage, key, from, to)) markCommon(sorted, body, known);
	return known;
}

/** Both are sorted, and `body` is a small piece: its place is found once, then they go side by side. */
function markCommon(sorted: Buffer, body: Buffer, known: Set<number>) {
	let at = bytesBelow(sorted, prefixAt(body, 0));
	for (let other = 0; other < body.length && at < sorted.length; ) {
		const difference = compareHashes(sorted, at, body, other);
		if (difference === 0) known.add(at);
		if (difference <= 0) at += entryBytes;
		else other += entryBytes;
	}
}
