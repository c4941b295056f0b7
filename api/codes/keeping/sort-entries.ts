import type {Repeat} from './code-keeping.ts';
import {compareHashes, entryBytes, ordinalAt, prefixAt} from './entry.ts';

/** As many as can be sorted at once: 3 MB, about 15 ms. */
export const mostSorted = 2 ** 17;

const places = new Float64Array(mostSorted);
/** Numbers sort ten times as fast as entries: each is 36 bits of a hash and 17 of where the entry stands. */
const sortedBits = 2 ** 5;

const bitsOf = (place: number): number => Math.floor(place / mostSorted);
/** (`%` of such numbers is a call) */
const atOf = (place: number): number => (place - bitsOf(place) * mostSorted) * entryBytes;

/**
 * Writes entries to `into` in the order of their hashes, each hash once: of several the lowest ordinal stays. `entries` holds
 * `count` of them, `mostSorted` at most. Answers the part of `into` that was written.
 */
export function sortEntries(entries: Uint8Array, count: number, into: Buffer): {sorted: Buffer; repeats: Repeat[]} {
	for (let n = 0; n < count; n++)
		places[n] = Math.floor(prefixAt(entries, n * entryBytes) / sortedBits) * mostSorted + n;
	const order = places.subarray(0, count).sort();
	settleTies(order, entries);
	const repeats: Repeat[] = [];
	let kept = 0;
	for (let n = 0; n < count; n++) {
		const at = atOf(order[n]!);
		const before = (kept - 1) * entryBytes;
		if (kept > 0 && compareHashes(entries, at, into, before) === 0) {
			repeats.push({ordinal: ordinalAt(entries, at), first: ordinalAt(into, before)});
			continue;
		}
		copyEntry(entries, at, into, kept++ * entryBytes);
	}
	return {sorted: into.subarray(0, kept * entryBytes), repeats};
}

/** 24 bytes: a loop is quicker than a call. */
function copyEntry(from: Uint8Array, at: number, into: Uint8Array, to: number) {
	for (let n = 0; n < entryBytes; n++) into[to + n] = from[at + n]!;
}

/** Those that agree in 36 bits, which is rare but for repeats, by the whole hash and then by ordinal. */
function settleTies(order: Float64Array, entries: Uint8Array) {
	for (let from = 0; from < order.length; from++) {
		let to = from + 1;
		while (to < order.length && bitsOf(order[to]!) === bitsOf(order[from]!)) to++;
		if (to - from > 1) sortPlaces(order.subarray(from, to), entries);
		from = to - 1;
	}
}

function sortPlaces(tied: Float64Array, entries: Uint8Array) {
	tied.sort(
		(a, b) =>
			compareHashes(entries, atOf(a), entries, atOf(b)) || ordinalAt(entries, atOf(a)) - ordinalAt(entries, atOf(b)),
	);
}

/** Where a hash stands among sorted entries; -1 when it does not. */
export function placeOf(hash: Uint8Array, at: number, sorted: Uint8Array): number {
	let low = 0;
	let high = sorted.length / entryBytes - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const difference = compareHashes(hash, at, sorted, middle * entryBytes);
		if (difference === 0) return middle * entryBytes;
		if (difference < 0) high = middle - 1;
		else low = middle + 1;
	}
	return -1;
}
