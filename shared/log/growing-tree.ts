import {emptyRoot, type Hash, nodeHash} from './tree-hash.ts';

/**
 * A Merkle tree that only grows (RFC 9162). It holds no more than its peaks: the hashes of the complete subtrees it consists
 * of, the largest first, at most 53.
 */
export type GrowingTree = {
	readonly size: number;
	readonly peaks: readonly Hash[];
	/**
	 * Adds the hash of one entry. Answers it, and those of the subtrees that it completes, the smallest first: subtree n of
	 * the answer spans the last 2^n leaves.
	 */
	append(leaf: Hash): Hash[];
	root(): Hash;
};

/** `from`: a tree as it was left; default: an empty one. */
export function growTree(from: {size: number; peaks: readonly Hash[]} = {size: 0, peaks: []}): GrowingTree {
	const peaks = [...from.peaks];
	let {size} = from;
	return {
		peaks,
		get size() {
			return size;
		},
		append(leaf) {
			const completed = [leaf];
			let top = leaf;
			// Every 1 at the end of the size is a peak of the same height, which this one joins
			for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
				const left = peaks.pop();
				if (!left) throw new Error(`a tree of ${size} leaves lacks a peak`);
				top = nodeHash(left, top);
				completed.push(top);
			}
			peaks.push(top);
			size++;
			return completed;
		},
		root: () => joinPeaks(peaks),
	};
}

/** The hash over neighbouring complete subtrees, the largest first. */
export const joinPeaks = (peaks: readonly Hash[]): Hash =>
	peaks.length === 0 ? emptyRoot : peaks.reduceRight((right, left) => nodeHash(left, right));
