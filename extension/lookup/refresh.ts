import {isOlderManifest, vouchesForBucket, vouchesForDirectory} from '../../shared/lookup/confirm.ts';
import type {Manifest} from '../../shared/lookup/contract.ts';
import {fetchBucket, parseBucketName} from './fetch-bucket.ts';
import type {Failure} from './get-file.ts';
import type {LookupTask} from './lookup.ts';
import type {HeldPart} from './shelf.ts';

/** What came of it. changed: records are not what they were, or are vouched for anew after trouble. */
export type Refreshed = {changed: boolean; trouble: Failure['why'] | null};

/** Buckets kept at most; those a page needed longest ago go first. */
const mostBuckets = 128;
/** How long the server still answers the depth before, in ms: no use keeping its buckets longer. */
const oldDepth = 7 * 24 * 60 * 60 * 1000;

export async function refresh(task: LookupTask): Promise<Refreshed> {
	const {shelf, whom} = task;
	const held = await shelf.manifest();
	const answer = await task.ask.manifest();
	const older = answer.ok && held?.manifest && isOlderManifest(answer.file, held.manifest);
	if (!answer.ok || older) {
		const trouble = answer.ok ? 'refused' : answer.why;
		await shelf.keepManifest({name: 'manifest', server: whom, manifest: held?.manifest ?? null, trouble});
		return {changed: held?.trouble !== trouble, trouble};
	}
	const manifest = answer.file;
	// Kept before its parts are fetched: it names the key they may be signed with.
	await shelf.keepManifest({name: 'manifest', server: whom, manifest, trouble: null});

	const directory = await refreshDirectory(task, manifest);
	const buckets = await refreshBuckets(task, manifest);
	const trouble = directory.trouble ?? buckets.trouble;
	if (trouble) await shelf.keepManifest({name: 'manifest', server: whom, manifest, trouble});
	return {changed: directory.changed || buckets.changed || (held?.trouble ?? null) !== trouble, trouble};
}

async function refreshDirectory({shelf, ask, now}: LookupTask, manifest: Manifest): Promise<Refreshed> {
	const held = await shelf.part('directory');
	if (held && vouchesForDirectory(manifest, held)) {
		await shelf.touch([{...held, confirmedAt: manifest.confirmedAt}]);
		return {changed: false, trouble: null};
	}
	const since = held?.epoch === manifest.epoch ? held.sequence : 0;
	let answer = await ask.directory(since);
	if (!answer.ok && answer.why === 'refused' && since > 0) answer = await ask.directory(0);
	if (!answer.ok) return {changed: false, trouble: answer.why};

	const {file} = answer;
	const older = held?.epoch === file.epoch ? file.version < held.sequence : file.epoch < manifest.epoch;
	if (older) return {changed: false, trouble: 'refused'};
	const fetchedAt = now().toISOString();
	const fresh = {epoch: file.epoch, sequence: file.version, confirmedAt: held?.confirmedAt ?? null};
	const vouched = vouchesForDirectory(manifest, fresh);
	const confirmedAt = vouched ? manifest.confirmedAt : fresh.confirmedAt;
	await shelf.keepDirectory(file, {name: 'directory', ...fresh, confirmedAt, fetchedAt, usedAt: fetchedAt});
	return {changed: true, trouble: vouched ? null : 'refused'};
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
	const vouched = kept.filter(bucket => vouchesForBucket(manifest, bucket, parseBucketName(bucket.name).index));
	await shelf.touch(vouched.map(bucket => ({...bucket, confirmedAt: manifest.confirmedAt})));

	const refreshed: Refreshed = {changed: false, trouble: null};
	for (const {name} of kept.filter(bucket => !vouched.includes(bucket))) {
		const failure = await fetchBucket(task, manifest, parseBucketName(name));
		if (failure) refreshed.trouble = failure.why;
		else refreshed.changed = true;
		if (failure?.why === 'offline') break;
	}
	return refreshed;
}
