import {dayMs} from '../clock.ts';
import type {Directory, Manifest} from './contract.ts';

/** How long a manifest vouches, in ms. */
export const confirmWindow = dayMs;

/** What is held of a file. */
export type Held = {epoch: number; sequence: number};

/** The newest sequence of every bucket of one depth, by index; 0: nothing ever changed in it. */
export type Told = {depth: number; newest: Float64Array};

/** What is held of the directory: `told` is what all its files said of buckets. */
export type HeldDirectory = Held & {told: Told};

/** What a further file of the directory says of buckets, laid over what was told before; null: a whole one begins anew. */
export function layOver(before: Told | null, {depth, newest}: Directory['buckets']): Told {
	const told = before?.depth === depth ? before.newest.slice() : new Float64Array(2 ** depth);
	for (const [index, sequence] of newest) told[index] = Math.max(told[index] ?? 0, sequence);
	return {depth, newest: told};
}

const between = (from: string, to: string) => Date.parse(to) - Date.parse(from);

/** Younger than 24 hours. One from the future tells as little as an old one: a clock is wrong. `now`: ISO instant. */
export const isFresh = (manifest: Manifest, now: string): boolean =>
	Math.abs(between(manifest.confirmedAt, now)) < confirmWindow;

/** No change of the directory is newer than what is held, and it speaks of the buckets that are asked for now. */
export const vouchesForDirectory = (manifest: Manifest, {epoch, sequence, told}: HeldDirectory): boolean =>
	epoch === manifest.epoch && sequence >= manifest.directory && told.depth === manifest.depth;

/** A bucket of the manifest's depth that is older than this is old. What nobody tells counts as 0. */
export function sequenceTold(manifest: Manifest, directory: HeldDirectory | null, index: number): number {
	const listed = manifest.changed.find(([changed]) => changed === index)?.[1] ?? 0;
	const fits = directory?.epoch === manifest.epoch && directory.told.depth === manifest.depth;
	return Math.max(listed, fits ? (directory.told.newest[index] ?? 0) : 0);
}

/** The held bucket is the newest there is. Without the directory that the manifest names, nobody can say. */
export const vouchesForBucket = (
	manifest: Manifest,
	directory: HeldDirectory | null,
	held: Held,
	index: number,
): boolean =>
	directory !== null &&
	vouchesForDirectory(manifest, directory) &&
	held.epoch === manifest.epoch &&
	held.sequence >= sequenceTold(manifest, directory, index);

/** `manifest` must not take the place of `held`: it is from before. */
export const isOlderManifest = (manifest: Manifest, held: Manifest): boolean =>
	manifest.epoch < held.epoch || (manifest.epoch === held.epoch && between(held.confirmedAt, manifest.confirmedAt) < 0);
