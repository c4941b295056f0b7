import {entryBytes, prefixAt, slotSpan} from './entry.ts';

/** A stretch of a run as it lies in the data base. */
export type Block = {key: number; body: Buffer};

/** Entries a block: with its row's head they fill one page of 4,096 bytes to the last entry, which makes 24.3 bytes a code. */
const mostEntries = 169;

export const runStart = (slot: number): number => slot * slotSpan;

/** Cuts sorted entries into blocks. Hashes that begin alike stay in one, so a block's key tells where each hash must be. */
export function cutBlocks(slot: number, sorted: Buffer): Block[] {
	const blocks: Block[] = [];
	const count = sorted.length / entryBytes;
	for (let from = 0; from < count; ) {
		let to = Math.min(count, from + mostEntries);
		while (to < count && to > from + 1 && samePrefix(sorted, to - 1, to)) to--;
		blocks.push({
			key: runStart(slot) + prefixAt(sorted, from * entryBytes),
			body: sorted.subarray(from * entryBytes, to * entryBytes),
		});
		from = to;
	}
	return blocks;
}

const samePrefix = (sorted: Uint8Array, a: number, b: number): boolean =>
	prefixAt(sorted, a * entryBytes) === prefixAt(sorted, b * entryBytes);

/** How many bytes of a block's entries lie below a prefix. */
export function bytesBelow(body: Uint8Array, prefix: number): number {
	let low = 0;
	let high = body.length / entryBytes;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (prefixAt(body, middle * entryBytes) < prefix) low = middle + 1;
		else high = middle;
	}
	return low * entryBytes;
}
