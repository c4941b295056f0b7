import {layOver, type Told, vouchesForDirectory} from '../../shared/lookup/confirm.ts';
import type {Directory, Manifest} from '../../shared/lookup/contract.ts';
import type {Failure} from './get-file.ts';
import type {LookupTask} from './lookup.ts';
import type {Refreshed} from './refresh.ts';
import {readDirectory} from './shelf.ts';

/** More parts than this are no directory, at 8 MiB each. */
const mostParts = 64;

type Collected = {ok: true; file: Directory; told: Told};

/** Brings the directory to what the manifest names: by what changed since the held one, or whole. */
export async function refreshDirectory(task: LookupTask, manifest: Manifest): Promise<Refreshed> {
	const {shelf, now} = task;
	const held = await readDirectory(shelf);
	if (held && vouchesForDirectory(manifest, held)) {
		await shelf.touch([{...held, confirmedAt: manifest.confirmedAt}]);
		return {changed: false, trouble: null};
	}
	const canFollow = held?.epoch === manifest.epoch && held.told.depth === manifest.depth;
	let answer = await collect(task, manifest, canFollow ? held.sequence : 0, canFollow ? held.told : null);
	if (!answer.ok && answer.why === 'refused' && canFollow) answer = await collect(task, manifest, 0, null);
	if (!answer.ok) return {changed: false, trouble: answer.why};

	const {file, told} = answer;
	const fetchedAt = now().toISOString();
	const {confirmedAt} = manifest;
	await shelf.keepDirectory(file, {
		name: 'directory',
		epoch: file.epoch,
		sequence: file.version,
		told,
		confirmedAt,
		fetchedAt,
		usedAt: fetchedAt,
	});
	return {changed: true, trouble: null};
}

/** All parts of what changed since a version, as one: half a directory is never kept. */
async function collect(
	task: LookupTask,
	manifest: Manifest,
	since: number,
	before: Told | null,
): Promise<Collected | Failure> {
	const entries: Directory['entries'] = [];
	let told = before;
	// What a cache held back is followed by what came since, like one part by the next
	const isLast = ({more, version}: Directory) => !more && version >= manifest.directory;
	let from = since;
	for (let part = 0; part < mostParts; part++) {
		const answer = await task.ask.directory(from, async file => {
			if (file.epoch < manifest.epoch || file.buckets.depth !== manifest.depth) return 'not as the manifest says';
			return isLast(file) || file.version > from ? null : 'older than what the manifest names';
		});
		if (!answer.ok) return answer;
		const {file} = answer;
		for (const entry of file.entries) entries.push(entry);
		told = layOver(told, file.buckets);
		if (isLast(file)) return {ok: true, told, file: {...file, since, entries}};
		from = file.version;
	}
	return {ok: false, why: 'refused', detail: `more than ${mostParts} parts`};
}
