import {type GrowingTree, growTree, joinPeaks} from '../../shared/log/growing-tree.ts';
import {type Place, placesOf, type Range} from '../../shared/log/proof-ranges.ts';
import type {Hash} from '../../shared/log/tree-hash.ts';
import type {Storage} from '../storage/storage.ts';
import {appending} from './appending/queries.ts';
import {leavesFrom, type NodeRow, nodesAt, nodesKept} from './queries.ts';
import {hashIn, leafOfRow, rowOf, wholeOf} from './rules.ts';

/** Entries that are read and put into the tree at once. */
const mostAtOnce = 4096;

/** The tree as it is kept: what was grown before this process began. */
export async function keptTree(storage: Storage): Promise<GrowingTree> {
	const size = await nodesKept(storage);
	const places = placesOf(wholeOf(size));
	return growTree({size, peaks: await hashesOf(storage, places)});
}

/**
 * Grows the tree over the entries that came since, and keeps its new nodes. Only what is on disk is read, so no head is ever
 * signed over an entry that a stop of the machine could undo.
 */
export async function growOverNew(storage: Storage, tree: GrowingTree): Promise<GrowingTree> {
	let grown = tree;
	for (;;) {
		const entries = await leavesFrom(storage, grown.size, mostAtOnce);
		if (entries.length === 0) return grown;
		const next = growTree({size: grown.size, peaks: grown.peaks});
		const rows = entries.map((entry): NodeRow => {
			if (entry.index !== next.size) throw new Error(`entry ${next.size} of the public log is missing`);
			return {index: entry.index, hashes: Buffer.concat(next.append(leafOfRow(entry)))};
		});
		await storage.atomically(tx => appending(storage, tx).keepNodes(rows));
		grown = next;
	}
}

async function hashesOf(storage: Storage, places: readonly Place[]): Promise<Hash[]> {
	if (places.length === 0) return [];
	const rows = await nodesAt(storage, [...new Set(places.map(rowOf))]);
	const byIndex = new Map(rows.map(({index, hashes}) => [index, hashes]));
	return places.map(place => hashIn(byIndex.get(rowOf(place)) ?? new Uint8Array(), place));
}

/** The hash over each range of leaves, in one reading. */
export async function rangeHashes(storage: Storage, ranges: readonly Range[]): Promise<Hash[]> {
	const places = ranges.map(placesOf);
	const hashes = await hashesOf(storage, places.flat());
	return places.map(({length}) => joinPeaks(hashes.splice(0, length)));
}
