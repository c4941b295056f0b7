import {bucketIndex} from '../../shared/lookup/bucket.ts';
import {lookupPaths} from '../../shared/lookup/contract.ts';
import type {World} from '../world.ts';
import {
	changesAfter,
	newestByPrefix,
	newestInBucketsBefore,
	newestInDirectory,
	readState,
	type State,
} from './queries.ts';
import {changesListedFor, settledBefore} from './rules.ts';

type Changed = {sequence: number; at: number};

/** What a node knows of the newest changes, so that a request need not ask the data base. */
export type Ledger = {
	state: State;
	/** the ruling depth when it was read */
	depth: number;
	/** version of the directory: its newest change, or the newest settled one of a bucket */
	directory: number;
	/** in ms: changes of buckets before this instant are settled, the directory tells them */
	settledBefore: number;
	/** newest change of every bucket of the ruling depth; 0: none */
	newest: Float64Array;
	/** newest change of each bucket of the ruling depth that changed lately */
	changed: Map<number, Changed>;
};

export async function readLedger(world: World, depth: number): Promise<Ledger> {
	const {storage, now} = world;
	const state = await readState(storage);
	const newest = new Float64Array(2 ** depth);
	const ledger: Ledger = {
		state,
		depth,
		directory: await newestInDirectory(storage),
		settledBefore: Number.NEGATIVE_INFINITY,
		newest,
		changed: new Map(),
	};
	for (const {prefix, sequence, changedAt} of await newestByPrefix(storage, Math.ceil((depth || 1) / 8))) {
		if (sequence === null || changedAt === null) continue;
		noteBucket(ledger, {address: Buffer.concat([prefix, Buffer.alloc(4)]), sequence, changedAt});
	}
	listChanged(ledger.changed, now());
	await settle(world, ledger);
	return ledger;
}

/** Raises the directory's version past the changes of buckets that a manifest will soon no longer list. */
async function settle({storage, now}: World, ledger: Ledger) {
	const before = settledBefore(now());
	if (before.getTime() <= ledger.settledBefore) return;
	ledger.directory = Math.max(ledger.directory, await newestInBucketsBefore(storage, before));
	ledger.settledBefore = before.getTime();
}

/** [index, sequence] of the buckets that changed after a version of the directory. */
export const bucketsSince = ({newest}: Ledger, since: number): [number, number][] =>
	Array.from(newest, (sequence, index): [number, number] => [index, sequence]).filter(
		([, sequence]) => sequence > since,
	);

/**
 * Brings the ledger to what the data base says. Answers the paths of buckets of these depths that are out of date; null when
 * nothing of what was known counts any more and the ledger has to be read anew.
 */
export async function catchUp(world: World, ledger: Ledger, depths: readonly number[]): Promise<string[] | null> {
	const state = await readState(world.storage);
	const {epoch, sequence} = ledger.state;
	if (state.epoch !== epoch || state.sequence < sequence || ledger.depth !== depths[0]) return null;
	await settle(world, ledger);
	if (state.sequence === sequence) return [];

	const stale = new Set<string>();
	for (const row of await changesAfter(world.storage, sequence)) {
		if (row.place === 'directory') {
			ledger.directory = Math.max(ledger.directory, row.sequence);
			continue;
		}
		noteBucket(ledger, row);
		const address = row.address.toString('hex');
		for (const depth of depths) stale.add(lookupPaths.bucket(depth, bucketIndex(address, depth)));
	}
	ledger.state = state;
	return [...stale];
}

/** [index, sequence] of the buckets that changed within the time a manifest lists; older ones are forgotten. */
export function listChanged(changed: Ledger['changed'], now: Date): [number, number][] {
	const oldest = now.getTime() - changesListedFor;
	for (const [index, {at}] of changed) if (at < oldest) changed.delete(index);
	return [...changed].map(([index, {sequence}]): [number, number] => [index, sequence]).sort(([a], [b]) => a - b);
}

function noteBucket({changed, depth, newest}: Ledger, row: {address: Buffer; sequence: number; changedAt: Date}) {
	const index = bucketIndex(row.address.toString('hex', 0, 4), depth);
	newest[index] = Math.max(newest[index] ?? 0, row.sequence);
	const before = changed.get(index);
	if (!before || before.sequence < row.sequence)
		changed.set(index, {sequence: row.sequence, at: Math.max(row.changedAt.getTime(), before?.at ?? 0)});
}
