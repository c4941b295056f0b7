import {toHex} from '../../shared/address.ts';
import {type Head, signHead} from '../../shared/log/checkpoint.ts';
import type {ConsistencyProof, InclusionProof} from '../../shared/log/contract.ts';
import type {GrowingTree} from '../../shared/log/growing-tree.ts';
import {consistencyRanges, inclusionRanges} from '../../shared/log/proof-ranges.ts';
import type {Storage} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {stateOf} from './queries.ts';
import {wholeOf} from './rules.ts';
import {growOverNew, keptTree, rangeHashes} from './tree.ts';

/** The head of the log, and the note that signs it. */
export type SignedHead = Head & {note: string};

/** The public log of one data base, as it is read. Who writes uses `logStep`. */
export type PublicLog = {
	/** of all that is on disk */
	head(): Promise<SignedHead>;
	/** index < size ≤ the head's */
	inclusion(index: number, size: number): Promise<InclusionProof>;
	/** 0 < first ≤ second ≤ the head's */
	consistency(first: number, second: number): Promise<ConsistencyProof>;
};

/** Another process writes to the same data base: how long we may not have heard of it, in ms. */
const hearsWithin = 1000;

const made = new WeakMap<Storage, PublicLog>();

/** The log of a world: one for all that ask, because it remembers the tree's peaks. */
export function publicLogOf(world: World): PublicLog {
	const known = made.get(world.storage);
	if (known) return known;
	const log = createPublicLog(world);
	made.set(world.storage, log);
	return log;
}

function createPublicLog({storage, signer, now}: World): PublicLog {
	let tree: GrowingTree | null = null;
	let head: SignedHead | null = null;
	let heard = {commits: -1, at: Number.NEGATIVE_INFINITY};
	let growing: Promise<SignedHead> | null = null;

	async function grow(): Promise<SignedHead> {
		const mark = {commits: storage.commits, at: now().getTime()};
		const before = tree ?? (await keptTree(storage));
		tree = await growOverNew(storage, before);
		if (!head || head.size !== tree.size) head = await sign(tree);
		heard = mark;
		return head;
	}

	async function sign({size, root}: GrowingTree): Promise<SignedHead> {
		const state = await stateOf(storage);
		if (!state) throw new Error('the data base has no public log');
		const unsigned = {origin: state.origin, size, root: root()};
		return {...unsigned, note: await signHead(unsigned, signer)};
	}

	const isFresh = (): boolean => {
		const passed = now().getTime() - heard.at;
		return heard.commits === storage.commits && passed >= 0 && passed < hearsWithin;
	};

	return {
		async head() {
			if (head && isFresh()) return head;
			growing ??= grow().finally(() => {
				growing = null;
			});
			return growing;
		},
		async inclusion(index, size) {
			const [leaf, root, ...path] = await rangeHashes(storage, [
				{from: index, until: index + 1},
				wholeOf(size),
				...inclusionRanges(index, size),
			]);
			return {index, size, leaf: hex(leaf), root: hex(root), path: path.map(toHex)};
		},
		async consistency(first, second) {
			const [firstRoot, secondRoot, ...path] = await rangeHashes(storage, [
				wholeOf(first),
				wholeOf(second),
				...consistencyRanges(first, second),
			]);
			return {first, second, firstRoot: hex(firstRoot), secondRoot: hex(secondRoot), path: path.map(toHex)};
		},
	};
}

const hex = (hash: Uint8Array | undefined): string => toHex(hash ?? new Uint8Array());
