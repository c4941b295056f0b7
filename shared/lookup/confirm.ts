import type {Manifest} from './contract.ts';

/** How long a manifest vouches, and how far back it lists changed buckets, in ms. */
export const confirmWindow = 24 * 60 * 60 * 1000;

/** What is held of a file, and the instant of the newest manifest that vouched for it. */
export type Held = {epoch: number; sequence: number; confirmedAt: string | null};

const between = (from: string, to: string) => Date.parse(to) - Date.parse(from);

/** Younger than 24 hours. One from the future tells as little as an old one: a clock is wrong. `now`: ISO instant. */
export const isFresh = (manifest: Manifest, now: string): boolean =>
	Math.abs(between(manifest.confirmedAt, now)) < confirmWindow;

/** No change of the directory is newer than what is held. */
export const vouchesForDirectory = (manifest: Manifest, held: Held): boolean =>
	held.epoch === manifest.epoch && held.sequence >= manifest.directory;

/** Sequence of the bucket's newest change within 24 hours before the manifest; null: it is not listed. */
export const listedSequence = (manifest: Manifest, index: number): number | null =>
	manifest.changed.find(([changed]) => changed === index)?.[1] ?? null;

/**
 * The held bucket is the newest. Listed: by its sequence. Not listed: it did not change for 24 hours, which vouches
 * for what was confirmed within them; `held.confirmedAt` null stands for "downloaded just now".
 */
export function vouchesForBucket(manifest: Manifest, held: Held, index: number): boolean {
	if (held.epoch !== manifest.epoch) return false;
	const listed = listedSequence(manifest, index);
	if (listed !== null) return held.sequence >= listed;
	return held.confirmedAt === null || between(held.confirmedAt, manifest.confirmedAt) <= confirmWindow;
}

/** `manifest` must not take the place of `held`: it is from before. */
export const isOlderManifest = (manifest: Manifest, held: Manifest): boolean =>
	manifest.epoch < held.epoch || (manifest.epoch === held.epoch && between(held.confirmedAt, manifest.confirmedAt) < 0);
