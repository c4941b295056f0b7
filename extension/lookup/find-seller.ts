import {addressOf, type SubjectKey} from '../../shared/address.ts';
import {bucketIndex, bucketName} from '../../shared/lookup/bucket.ts';
import {isFresh} from '../../shared/lookup/confirm.ts';
import type {Manifest} from '../../shared/lookup/contract.ts';
import type {SubjectRecord} from '../../shared/lookup/record.ts';
import {fetchBucket} from './fetch-bucket.ts';
import {type Ground, isConfirmed} from './freshness.ts';
import type {Failure} from './get-file.ts';
import type {LookupTask} from './lookup.ts';
import type {HeldDirectory, HeldPart, Shelf} from './shelf.ts';

export type SellerFound = {record: SubjectRecord | null; bucket: Ground['bucket']; trouble: Failure['why'] | null};

/** A bucket that could not be confirmed is not asked for again within this time, in ms: a CDN may keep it so long. */
const restTime = 5 * 60_000;

/** The seller's record, asking for its bucket when that is needed. `task` null: from the shelf alone. */
export async function findSeller(
	shelf: Shelf,
	key: SubjectKey | null,
	{manifest, directory}: {manifest: Manifest | null; directory: HeldDirectory | null},
	task: LookupTask | null,
): Promise<SellerFound> {
	if (key === null) return {record: null, bucket: 'not-needed', trouble: null};
	const address = await addressOf(key);
	const listed = (await shelf.find(address, key)).find(({place}) => place === 'directory');
	if (listed) return {record: listed.record, bucket: 'not-needed', trouble: null};
	// Without a directory nobody knows whether this seller stands in it, and then it must not be asked for.
	if (!manifest || !directory) return {record: null, bucket: null, trouble: null};

	const where = {depth: manifest.depth, index: bucketIndex(address, manifest.depth)};
	const name = bucketName(where.depth, where.index);
	const held = await shelf.part(name);
	const failure =
		task && needsAsking(manifest, directory, held, task.now()) ? await fetchBucket(task, manifest, where) : null;

	const found = await shelf.find(address, key);
	const bucket = await shelf.part(name);
	if (bucket && task) await shelf.touch([{...bucket, usedAt: task.now().toISOString()}]);
	// Without this bucket: last known, from a bucket of the depth before.
	const at = bucket ? found.find(({place}) => place === name) : found[0];
	return {
		record: at?.record ?? null,
		bucket: bucket ?? (at ? await shelf.part(at.place) : null),
		trouble: failure?.why ?? null,
	};
}

function needsAsking(manifest: Manifest, directory: HeldDirectory, held: HeldPart | null, now: Date): boolean {
	if (!held) return true;
	if (isFresh(manifest, now.toISOString()) && isConfirmed(manifest, directory, held)) return false;
	return now.getTime() - Date.parse(held.fetchedAt) > restTime;
}
