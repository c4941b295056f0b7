import {emptyRoot, type Hash, nodeHash, sameHash} from './tree-hash.ts';

const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const areHashes = (hashes: readonly Uint8Array[]): boolean => hashes.every(({length}) => length === 32);
const half = (value: number): number => Math.floor(value / 2);
const isOdd = (value: number): boolean => value % 2 === 1;

export type Inclusion = {index: number; size: number; leaf: Uint8Array; root: Uint8Array; path: readonly Hash[]};

export type Side = 'left' | 'right';

/**
 * On which side of the way from a leaf to the root each hash of its path stands (RFC 9162, 2.1.3.2). Null: the path of this leaf
 * has another length.
 */
export function sidesOf(index: number, size: number, length: number): Side[] | null {
	const sides: Side[] = [];
	let fn = index;
	let sn = size - 1;
	for (; sides.length < length; fn = half(fn), sn = half(sn)) {
		if (sn === 0) return null;
		const isLeft = isOdd(fn) || fn === sn;
		for (; isLeft && !isOdd(fn) && fn !== 0; sn = half(sn)) fn = half(fn);
		sides.push(isLeft ? 'left' : 'right');
	}
	return sn === 0 ? sides : null;
}

export const over = (side: Side, beside: Uint8Array, hash: Uint8Array): Hash =>
	side === 'left' ? nodeHash(beside, hash) : nodeHash(hash, beside);

/** Whether `path` proves that `leaf` is entry `index` of the tree of `size` with this root (RFC 9162, 2.1.3.2). */
export function verifyInclusion({index, size, leaf, root, path}: Inclusion): boolean {
	if (!isSize(index) || !isSize(size) || index >= size || !areHashes([leaf, root, ...path])) return false;
	const sides = sidesOf(index, size, path.length);
	if (!sides) return false;
	const made = sides.reduce<Uint8Array>((hash, side, n) => over(side, path[n] ?? emptyRoot, hash), leaf);
	return sameHash(made, root);
}

/** Leaves start..end (not included) of a tree of `size`. */
export type Subtree = {start: number; end: number};

/** A subtree begins at a multiple of the power of two that holds it. */
export function isSubtree({start, end}: Subtree): boolean {
	if (!isSize(start) || !isSize(end) || start > end) return false;
	let span = 1;
	while (span < end - start) span *= 2;
	return start % span === 0;
}

/** The same within a subtree alone, of which only its own root is known. */
export const verifySubtreeInclusion = ({start, end}: Subtree, {index, ...rest}: Omit<Inclusion, 'size'>): boolean =>
	isSubtree({start, end}) && verifyInclusion({...rest, index: index - start, size: end - start});

export type Consistency = {size: number; subtreeRoot: Uint8Array; root: Uint8Array; path: readonly Hash[]};

/**
 * Whether `path` proves that the tree of `size` with this root holds, as leaves start..end, the subtree of `subtreeRoot`.
 * With start 0 it is the consistency of RFC 9162, 2.1.4.2; subtrees as in draft-ietf-plants-merkle-tree-certs.
 * An empty subtree has the root of nothing and needs no path.
 */
export function verifySubtreeConsistency({start, end}: Subtree, {size, subtreeRoot, root, path}: Consistency): boolean {
	if (!isSubtree({start, end}) || !isSize(size) || end > size) return false;
	if (start === end) return path.length === 0 && sameHash(subtreeRoot, emptyRoot);
	// Two trees of one size are the same tree; else both roots are computed, from hashes alone
	if (path.length > 0 && !areHashes([subtreeRoot, root, ...path])) return false;
	let fn = start;
	let sn = end - 1;
	let tn = size - 1;
	const atTheEnd = sn === tn;
	while (fn !== sn && (atTheEnd || isOdd(sn))) [fn, sn, tn] = [half(fn), half(sn), half(tn)];
	const rest = [...path];
	const begin = fn === sn ? subtreeRoot : rest.shift();
	if (!begin) return false;
	let ours: Uint8Array = begin;
	let whole: Uint8Array = begin;
	for (const next of rest) {
		if (tn === 0) return false;
		if (isOdd(sn) || sn === tn) {
			if (fn < sn) ours = nodeHash(next, ours);
			whole = nodeHash(next, whole);
			while (!isOdd(sn) && sn !== 0) [fn, sn, tn] = [half(fn), half(sn), half(tn)];
		} else whole = nodeHash(whole, next);
		[fn, sn, tn] = [half(fn), half(sn), half(tn)];
	}
	return tn === 0 && sameHash(ours, subtreeRoot) && sameHash(whole, root);
}

/**
 * Whether `path` proves that the log of `second` entries begins with the one of `first`. A log of nothing is no promise, so
 * `first` is 1 or more.
 */
export const verifyConsistency = (
	heads: {first: number; firstRoot: Uint8Array; second: number; secondRoot: Uint8Array},
	path: readonly Hash[],
): boolean =>
	heads.first > 0 &&
	verifySubtreeConsistency(
		{start: 0, end: heads.first},
		{size: heads.second, subtreeRoot: heads.firstRoot, root: heads.secondRoot, path},
	);
