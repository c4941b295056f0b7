import {isFresh, vouchesForBucket, vouchesForDirectory} from '../../shared/lookup/confirm.ts';
import type {Manifest} from '../../shared/lookup/contract.ts';
import type {Freshness} from '../../shared/trust/signal.ts';
import {parseBucketName} from './fetch-bucket.ts';
import type {HeldPart} from './shelf.ts';

/** What an answer stands on. `bucket` null: none was ever had; `not-needed`: the directory tells all. */
export type Ground = {
	manifest: Manifest | null;
	directory: HeldPart | null;
	bucket: HeldPart | 'not-needed' | null;
	why: 'offline' | 'refused' | 'not-yet-asked';
};

/** How sure the answer is: as the weakest part it stands on. `now`: ISO instant. */
export function freshnessOf({manifest, directory, bucket, why}: Ground, now: string): Freshness {
	if (!manifest || !directory || !bucket) return {is: 'nothing', why};
	const parts = bucket === 'not-needed' ? [directory] : [directory, bucket];
	if (isFresh(manifest, now) && parts.every(part => isConfirmed(manifest, part))) {
		return {is: 'confirmed', at: manifest.confirmedAt};
	}
	const seen = parts.map(({confirmedAt, fetchedAt}) => confirmedAt ?? fetchedAt);
	return {is: 'as-of', at: seen.sort()[0] ?? manifest.confirmedAt, why};
}

/** By a manifest that is itself fresh. A bucket that no manifest ever vouched for stays unconfirmed. */
export function isConfirmed(manifest: Manifest, part: HeldPart): boolean {
	if (part.name === 'directory') return vouchesForDirectory(manifest, part);
	const {depth, index} = parseBucketName(part.name);
	return depth === manifest.depth && part.confirmedAt !== null && vouchesForBucket(manifest, part, index);
}
