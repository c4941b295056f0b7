import {dayMs} from '../../shared/clock.ts';
import {maxDepth} from '../../shared/lookup/contract.ts';

/** The whole is one file while it compresses to this, in bytes. */
export const wholeLimit = 2 << 20;
/** More sellers than this never fit: an address alone is 32 bytes that don't compress. */
export const wholeMostSellers = wholeLimit / 32;
/** Sellers an observer can't tell apart, on average. */
const meanLeast = 128;
/** A bucket list shrinks again only when it is far below the mean, so that it does not swing. */
const meanShrink = 64;
/** How long the depth before is still answered. */
const answeredFor = 7 * dayMs;

/** How far back a manifest lists changes. An hour over the day it promises: facts are dated shortly before they are stored. */
export const changesListedFor = dayMs + 3_600_000;
const settlesEvery = dayMs / 2;

/** Changes before this instant are told in the directory. It moves twice a day, so what comes after it is always listed. */
export const settledBefore = (now: Date): Date => new Date(Math.floor(now.getTime() / settlesEvery) * settlesEvery);

/** The directory is one file up to so many compressed bytes, else parts of at most that. */
export const partLimit = 8 << 20;
/** How much is read for a part before it is known how small it gets: records shrink to a fifth. */
export const readForPart = (limit: number): number => limit * 4;

/** A manifest is signed anew when it is older than this, in ms. */
export const manifestLastsFor = 5 * 60_000;

export type DepthChoice = {depth: number; chosenAt: Date};

/**
 * How deep buckets are to be. `wholeBytes`: the compressed size of everything; null when it was not measured,
 * which is only so when the depth is above 0 already or there are too many sellers to fit.
 */
export function chooseDepth(now: number, sellers: number, wholeBytes: number | null): number {
	const deepest = Math.min(maxDepth, Math.max(0, Math.floor(Math.log2(sellers / meanLeast))));
	if (now === 0) return wholeBytes !== null && wholeBytes <= wholeLimit ? 0 : deepest;
	return deepest > now || sellers / 2 ** now < meanShrink ? deepest : now;
}

/**
 * The depths that are answered: the newest choice, and those that a newer one replaced less than 7 days ago. Not one whose
 * buckets have become so big since (an import) that making one would hold the server up.
 */
export function answeredDepths(choices: readonly DepthChoice[], sellers: number, now: Date): number[] {
	const newestFirst = choices.toSorted((a, b) => b.chosenAt.getTime() - a.chosenAt.getTime());
	const answered = newestFirst.filter(({depth}, at) => {
		const replaced = newestFirst[at - 1];
		if (!replaced) return true;
		return now.getTime() - replaced.chosenAt.getTime() < answeredFor && sellers / 2 ** depth <= wholeMostSellers;
	});
	return [...new Set(answered.map(({depth}) => depth))];
}

/** First and last address of a bucket, 32 bytes each. */
export function addressRange(depth: number, index: number): {first: Buffer; last: Buffer} {
	const first = Buffer.alloc(32);
	const last = Buffer.alloc(32, 0xff);
	if (depth > 0) {
		first.writeUInt32BE((index * 2 ** (32 - depth)) >>> 0);
		last.writeUInt32BE(((index + 1) * 2 ** (32 - depth) - 1) >>> 0);
	}
	return {first, last};
}

const sizeClass = 16 << 10;
const paddedBelow = 64 << 10;

/** To how many bytes a bucket's body is to be padded: the next 16 KiB when it is small, so that its size tells nothing. */
export const paddedSize = (bytes: number, depth: number): number =>
	depth === 0 || bytes >= paddedBelow ? bytes : Math.ceil(bytes / sizeClass) * sizeClass;
