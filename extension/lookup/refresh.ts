import {dayMs} from '../../shared/clock.ts';
import {isOlderManifest, sequenceTold, vouchesForBucket} from '../../shared/lookup/confirm.ts';
import type {Manifest} from '../../shared/lookup/contract.ts';
import {fetchBucket, parseBucketName} from './fetch-bucket.ts';
import type {Failure} from './get-file.ts';
import type {LookupTask} from './lookup.ts';
import {refreshDirectory} from './refresh-directory.ts';
import {refreshStatusLists} from './refresh-status-lists.ts';
import {type HeldPart, readDirectory} from './shelf.ts';

/** What came of it. changed: records are not what they were, or are vouched for anew after trouble. */
export type Refreshed = {changed: boolean; trouble: Failure['why'] | null};

/** Buckets kept at most; those a page needed longest ago go first. */
const mostBuckets = 128;
/** How long the server still answers the depth before, in ms: no use keeping its buckets longer. */
const oldDepth = 7 * dayMs;

export async function refresh(task: LookupTask): Promise<Refreshed> {
	const {shelf, whom} = task;
	const held = await shelf.manifest();
	const before = held?.manifest ?? null;
	const answer = await task.ask.manifest(async file =>
		before && isOlderManifest(file, before) ? 'older than the one that is held' : null,
	);
	if (!answer.ok) {
		const trouble = answer.why;
		await shelf.keepManifest({name: 'manifest', server: whom, manifest: before, trouble});
		return {changed: held?.trouble !== trouble, trouble};
	}
	const manifest = answer.file;
	// Kept before its parts are fetched: it names the key they may be signed with.
	await shelf.keepManifest({name: 'manifest', server: whom, manifest, trouble: null});

	// Before the directory: a badge is proved by a list that knows it
	const lists = await refreshStatusLists(task, manifest);
	const directory = await refreshDirectory(task, manifest);
	const buckets = await refreshBuckets(task, manifest);
	const trouble = directory.trouble ?? lists.trouble ?? buckets.trouble;
	if (trouble) await shelf.keepManifest({name: 'manifest', server: whom, manifest, trouble});
	// Signed by a key that was accepted, so this is the announced one: without it, starting over would trust the old one
	if (manifest.keys.now !== whom.key) await task.trust(whom, manifest.keys.now);
	return {
		changed: lists.changed || directory.changed || buckets.changed || (held?.trouble ?? null) !== trouble,
		trouble,
	};
}

async function refreshBuckets(task: LookupTask, manifest: Manifest): Promise<Refreshed> {
	const {shelf, now} = task;
	const buckets = (await shelf.parts())
		.filter(({name}) => name !== 'directory')
		.sort((a, b) => b.usedAt.localeCompare(a.usedAt));
	const isPast = ({name, fetchedAt}: HeldPart) =>
		parseBucketName(name).depth !== manifest.depth && now().getTime() - Date.parse(fetchedAt) > oldDepth;
	const dropped = buckets.filter((bucket, rank) => rank >= mostBuckets || isPast(bucket));
	await shelf.drop(dropped.map(({name}) => name));

	const kept = buckets.filter(
		bucket => !dropped.includes(bucket) && parseBucketName(bucket.name).depth === manifest.depth,
	);
	const directory = await readDirectory(shelf);
	const vouched = kept.filter(bucket =>
		vouchesForBucket(manifest, directory, bucket, parseBucketName(bucket.name).index),
	);
	await shelf.touch(vouched.map(bucket => ({...bucket, confirmedAt: manifest.confirmedAt})));

	const refreshed: Refreshed = {changed: false, trouble: null};
	const known = (bucket: HeldPart) => sequenceTold(manifest, directory, parseBucketName(bucket.name).index);
	const isOld = (bucket: HeldPart) => bucket.epoch !== manifest.epoch || bucket.sequence < known(bucket);
	for (const {name} of kept.filter(isOld)) {
		const failure = await fetchBucket(task, manifest, parseBucketName(name));
		if (failure) refreshed.trouble = failure.why;
		else refreshed.changed = true;
		if (failure?.why === 'offline') break;
	}
	return refreshed;
}
