import {fromHex} from './entry.ts';
import type {Hash} from './tree-hash.ts';
import {over, type Side, sidesOf} from './verify-proof.ts';

/** One step from a leaf to the root: the hash beside it, on which side, and the hash over both. */
export type Climb = {side: Side; beside: string; over: Hash};

/** The steps of a proof of inclusion one by one, for people. Whether it ends at the root is for `verifyInclusion` to say. */
export function climb(index: number, size: number, leaf: string, path: readonly string[]): Climb[] {
	let hash = fromHex(leaf);
	return (sidesOf(index, size, path.length) ?? []).map((side, n) => {
		const beside = path[n] ?? '';
		hash = over(side, fromHex(beside), hash);
		return {side, beside, over: hash};
	});
}
