import {fromHex} from './entry.ts';
import {type Hash, nodeHash} from './tree-hash.ts';

/** One step from a leaf to the root: the hash beside it, on which side, and the hash over both. */
export type Climb = {side: 'left' | 'right'; beside: string; over: Hash};

/** The steps of a proof of inclusion one by one, for people. Whether it ends at the root is for `verifyInclusion` to say. */
export function climb(index: number, size: number, leaf: string, path: readonly string[]): Climb[] {
	let hash = fromHex(leaf);
	let fn = index;
	let sn = size - 1;
	return path.map(beside => {
		const isLeft = fn % 2 === 1 || fn === sn;
		hash = isLeft ? nodeHash(fromHex(beside), hash) : nodeHash(hash, fromHex(beside));
		for (; isLeft && fn % 2 === 0 && fn !== 0; sn = Math.floor(sn / 2)) fn /= 2;
		fn = Math.floor(fn / 2);
		sn = Math.floor(sn / 2);
		return {side: isLeft ? 'left' : 'right', beside, over: hash};
	});
}
