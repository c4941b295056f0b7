import {bucketIndex, bucketName} from '../../shared/lookup/bucket.ts';
import {isFresh} from '../../shared/lookup/confirm.ts';
import type {Manifest} from '../../shared/lookup/contract.ts';
import type {SubjectRecord} from '../../shared/lookup/record.ts';
import {fetchBucket} from './fetch-bucket.ts';
import {type Ground, isConfirmed} from './freshness.ts';
import type {Failure} from './get-file.ts';
import type {LookupTask} from './lookup.ts';
import type {Glance, HeldDirectory, HeldPart, Wanted} from './shelf.ts';

export type SellerFound = {record: SubjectRecord | null; bucket: Ground['bucket']; trouble: Failure['why'] | null};

/** A bucket that could not be confirmed is not asked for again within this time, in ms: a CDN may keep it so long. */
const restTime = 5 * 60_000;
/** Buckets that pages need are kept longest; when that was is written down no more often than this, in ms. */
const notedEvery = 10 * 60_000;

/**
 * The seller's record, asking for its bucket when that is needed. `seen`: what is held; `look`: looks again.
 * `task` null: from the shelf alone.
 */
export async function findSeller(
	seller: Wanted | null,
	seen: Glance,
	look: () => Promise<Glance>,
	task: LookupTask | null,
): Promise<SellerFound> {
	if (seller === null) return {record: null, bucket: 'not-needed', trouble: null};
	const listed = seen.find(seller.key).find(({place}) => place === 'directory');
	if (listed) return {record: listed.record, bucket: 'not-needed', trouble: null};
	const manifest = seen.manifest?.manifest;
	const {directory} = seen;
	// Without a directory nobody knows whether this seller stands in it, and then it must not be asked for.
	if (!manifest || !directory) return {record: null, bucket: null, trouble: null};

	const where = {depth: manifest.depth, index: bucketIndex(seller.address, manifest.depth)};
	const name = bucketName(where.depth, where.index);
	const asks = task && needsAsking(manifest, directory, seen.part(name), task.now());
	const failure = asks ? await fetchBucket(task, manifest, where) : null;

	const now = asks ? await look() : seen;
	const bucket = now.part(name);
	if (bucket && task) await noteUse(task, bucket);
	// Without this bucket: last known, from a bucket of the depth before.
	const found = now.find(seller.key);
	const at = bucket ? found.find(({place}) => place === name) : found[0];
	return {
		record: at?.record ?? null,
		bucket: bucket ?? (at ? now.part(at.place) : null),
		trouble: failure?.why ?? null,
	};
}

async function noteUse({shelf, now}: LookupTask, bucket: HeldPart): Promise<void> {
	if (now().getTime() - Date.parse(bucket.usedAt) < notedEvery) return;
	await shelf.touch([{...bucket, usedAt: now().toISOString()}]);
}

function needsAsking(manifest: Manifest, directory: HeldDirectory, held: HeldPart | null, now: Date): boolean {
	if (!held) return true;
	if (isFresh(manifest, now.toISOString()) && isConfirmed(manifest, directory, held)) return false;
	return now.getTime() - Date.parse(held.fetchedAt) > restTime;
}
