import {bucketName} from '../../shared/lookup/bucket.ts';
import {sequenceTold, vouchesForBucket} from '../../shared/lookup/confirm.ts';
import type {Manifest} from '../../shared/lookup/contract.ts';
import type {Failure} from './get-file.ts';
import type {LookupTask} from './lookup.ts';
import {readDirectory} from './shelf.ts';

export type BucketPlace = {depth: number; index: number};

/** `6/2f` → depth 6, index 47 */
export const parseBucketName = (name: string): BucketPlace => {
	const [depth = '', index = ''] = name.split('/');
	return {depth: Number(depth), index: Number.parseInt(index, 16)};
};

/** Downloads a bucket and keeps it, unless it is older than what is held or told of it. Null: it is kept. */
export const fetchBucket = (
	task: LookupTask,
	manifest: Manifest,
	{depth, index}: BucketPlace,
): Promise<Failure | null> =>
	task.fly(bucketName(depth, index), async () => {
		const {shelf, now} = task;
		const name = bucketName(depth, index);
		const directory = await readDirectory(shelf);
		const held = await shelf.part(name);
		const answer = await task.ask.bucket(depth, index, async ({epoch, sequence}) => {
			const known = held?.epoch === epoch ? held.sequence : 0;
			const told = epoch === manifest.epoch ? sequenceTold(manifest, directory, index) : 0;
			return epoch < manifest.epoch || sequence < Math.max(known, told) ? 'older than what is known' : null;
		});
		if (!answer.ok) return answer;

		const {epoch, sequence} = answer.file;
		const fetchedAt = now().toISOString();
		const vouched = vouchesForBucket(manifest, directory, {epoch, sequence}, index);
		await shelf.keepBucket(answer.file, {
			name,
			epoch,
			sequence,
			confirmedAt: vouched ? manifest.confirmedAt : null,
			fetchedAt,
			usedAt: held?.usedAt ?? fetchedAt,
		});
		return null;
	});
