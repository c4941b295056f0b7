import {isFresh, vouchesForBucket, vouchesForDirectory} from '../../shared/lookup/confirm.ts';
import type {Manifest} from '../../shared/lookup/contract.ts';
import type {Freshness} from '../../shared/trust/signal.ts';
import {parseBucketName} from './fetch-bucket.ts';
import type {HeldDirectory, HeldPart} from './shelf.ts';

/** What an answer stands on. `bucket` null: none was ever had; `not-needed`: the directory tells all. */
export type Ground = {
	manifest: Manifest | null;
	directory: HeldDirectory | null;
	bucket: HeldPart | 'not-needed' | null;
	why: 'offline' | 'refused' | 'not-yet-asked';
};

/** How sure the answer is: as the weakest part it stands on. `now`: ISO instant. */
export function freshnessOf({manifest, directory, bucket, why}: Ground, now: string): Freshness {
	if (!manifest || !directory || !bucket) return {is: 'nothing', why};
	const parts = bucket === 'not-needed' ? [directory] : [directory, bucket];
	const confirmed =
		vouchesForDirectory(manifest, directory) && (bucket === 'not-needed' || isConfirmed(manifest, directory, bucket));
	if (isFresh(manifest, now) && confirmed) return {is: 'confirmed', at: manifest.confirmedAt};
	const seen = parts.map(({confirmedAt, fetchedAt}) => confirmedAt ?? fetchedAt);
	return {is: 'as-of', at: seen.sort()[0] ?? manifest.confirmedAt, why};
}

/** A bucket that is held, by a manifest that is itself fresh. */
export function isConfirmed(manifest: Manifest, directory: HeldDirectory, bucket: HeldPart): boolean {
	const {depth, index} = parseBucketName(bucket.name);
	return depth === manifest.depth && vouchesForBucket(manifest, directory, bucket, index);
}
