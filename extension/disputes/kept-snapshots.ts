import {type KeptSnapshot, type PageSnapshot, saysTheSame} from '../../shared/disputes/page-snapshot.ts';
import type {Database} from '../history/database.ts';
import type {Visit} from '../history/visit.ts';
import type {SnapshotRow} from '../reports/snapshot-row.ts';

/** So many are kept for one report, each at most some tens of kilobytes. */
export const mostSnapshots = 6;

/** Two that say the same so near each other are one look, in ms. */
const oneLook = 30 * 60_000;

const isOneLook = (one: PageSnapshot, other: PageSnapshot): boolean =>
	saysTheSame(one, other) && Math.abs(Date.parse(one.seenAt) - Date.parse(other.seenAt)) <= oneLook;

/** Keeps what a page said; what is kept already stays one. Of more than there may be the latest stay, and always the first. */
export function keepSnapshots(database: Database, of: string, kept: readonly KeptSnapshot[]): Promise<void> {
	const {snapshots} = database;
	return database.transaction('rw', snapshots, async () => {
		const here = await snapshotsOf(database, of);
		const others = kept.filter(({said}) => !here.some(each => isOneLook(each.said, said)));
		await snapshots.bulkPut(others.map(each => ({of, ...each})));
		const beyond = (await snapshotsOf(database, of)).slice(1, 1 - mostSnapshots);
		await snapshots.bulkDelete(beyond.map(({sha256}): [string, string] => [of, sha256]));
	});
}

/** The earliest first. */
export const snapshotsOf = async ({snapshots}: Database, of: string): Promise<SnapshotRow[]> =>
	(await snapshots.where('of').equals(of).toArray()).sort((a, b) => a.said.seenAt.localeCompare(b.said.seenAt));

/**
 * The looks at a listing that a dispute about it may turn on: the last one before the day of the order, those of that day, and
 * those after it; of many the earliest and the latest of these. `orderedOn`: YYYY-MM-DD; `dayOf`: the shopper's own day of an
 * instant.
 */
export function tellingLooks(
	visits: readonly Visit[],
	orderedOn: string | null,
	dayOf: (instant: string) => string,
): readonly Visit[] {
	const inOrder = visits.toSorted((a, b) => a.lastAt.localeCompare(b.lastAt));
	const before = orderedOn === null ? 0 : inOrder.filter(({lastAt}) => dayOf(lastAt) < orderedOn).length;
	const telling = inOrder.slice(Math.max(0, before - 1));
	// One place is left for the look with which the report was begun
	if (telling.length < mostSnapshots) return telling;
	return [...telling.slice(0, 3), ...telling.slice(-(mostSnapshots - 4))];
}
