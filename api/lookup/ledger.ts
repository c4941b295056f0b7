import {bucketIndex, bucketName} from '../../shared/lookup/bucket.ts';
import type {World} from '../world.ts';
import {bucketChangesSince, changesAfter, newestInDirectory, readState, type State} from './queries.ts';
import {changesListedFor} from './rules.ts';

type Changed = {sequence: number; at: number};

/** What a node knows of the newest changes, so that a request need not ask the data base. */
export type Ledger = {
	state: State;
	/** the ruling depth when it was read */
	depth: number;
	/** newest change in the directory */
	directory: number;
	/** newest change of each bucket of the ruling depth that changed lately */
	changed: Map<number, Changed>;
};

export async function readLedger({storage, now}: World, depth: number): Promise<Ledger> {
	const state = await readState(storage);
	const ledger: Ledger = {state, depth, directory: await newestInDirectory(storage), changed: new Map()};
	const since = new Date(now().getTime() - changesListedFor);
	for (const row of await bucketChangesSince(storage, since)) noteBucket(ledger, row);
	return ledger;
}

/**
 * Brings the ledger to what the data base says. Answers the buckets of these depths that are out of date; null when
 * nothing of what was known counts any more and the ledger has to be read anew.
 */
export async function catchUp(world: World, ledger: Ledger, depths: readonly number[]): Promise<string[] | null> {
	const state = await readState(world.storage);
	const {epoch, sequence} = ledger.state;
	if (state.epoch !== epoch || state.sequence < sequence || ledger.depth !== depths[0]) return null;
	if (state.sequence === sequence) return [];

	const stale = new Set<string>();
	for (const row of await changesAfter(world.storage, sequence)) {
		if (row.place === 'directory') {
			ledger.directory = Math.max(ledger.directory, row.sequence);
			continue;
		}
		noteBucket(ledger, row);
		const address = row.address.toString('hex');
		for (const depth of depths) stale.add(bucketName(depth, bucketIndex(address, depth)));
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

function noteBucket({changed, depth}: Ledger, row: {address: Buffer; sequence: number; changedAt: Date}) {
	const index = bucketIndex(row.address.toString('hex', 0, 4), depth);
	const before = changed.get(index);
	if (!before || before.sequence < row.sequence)
		changed.set(index, {sequence: row.sequence, at: Math.max(row.changedAt.getTime(), before?.at ?? 0)});
}
