import {bucketName} from '../../shared/lookup/bucket.ts';
import {listedSequence, vouchesForBucket} from '../../shared/lookup/confirm.ts';
import type {Manifest} from '../../shared/lookup/contract.ts';
import type {Failure} from './get-file.ts';
import type {LookupTask} from './lookup.ts';

export type BucketPlace = {depth: number; index: number};

/** `6/2f` → depth 6, index 47 */
export const parseBucketName = (name: string): BucketPlace => {
	const [depth = '', index = ''] = name.split('/');
	return {depth: Number(depth), index: Number.parseInt(index, 16)};
};

/** Downloads a bucket and keeps it, unless it is older than what is held or listed. Null: it is kept. */
export const fetchBucket = (
	task: LookupTask,
	manifest: Manifest,
	{depth, index}: BucketPlace,
): Promise<Failure | null> =>
	task.fly(bucketName(depth, index), async () => {
		const {shelf, now} = task;
		const name = bucketName(depth, index);
		const answer = await task.ask.bucket(depth, index);
		if (!answer.ok) return answer;

		const {epoch, sequence} = answer.file;
		const held = await shelf.part(name);
		const newest = Math.max(held?.epoch === epoch ? held.sequence : 0, listedSequence(manifest, index) ?? 0);
		if (epoch < manifest.epoch || (epoch === manifest.epoch && sequence < newest)) {
			return {ok: false, why: 'refused', detail: 'older than what is known'};
		}
		const fetchedAt = now().toISOString();
		const confirmedAt = vouchesForBucket(manifest, {epoch, sequence, confirmedAt: null}, index)
			? manifest.confirmedAt
			: null;
		await shelf.keepBucket(answer.file, {
			name,
			epoch,
			sequence,
			confirmedAt,
			fetchedAt,
			usedAt: held?.usedAt ?? fetchedAt,
		});
		return null;
	});
