/** Leaves from..until (not included) whose hash together is one node of a tree. */
export type Range = {from: number; until: number};

/** A complete subtree: number `at` of those that span 2^level leaves. */
export type Place = {level: number; at: number};

/** The largest power of two that is smaller than n; n is 2 or more. */
function halfOf(n: number): number {
	let half = 1;
	while (half * 2 < n) half *= 2;
	return half;
}

/** The hashes that prove entry `index` in a tree of `size` (PATH of RFC 9162, 2.1.3.1), in the order of the proof. */
export function inclusionRanges(index: number, size: number): Range[] {
	const ranges: Range[] = [];
	let from = 0;
	let until = size;
	while (until - from > 1) {
		const middle = from + halfOf(until - from);
		ranges.push(index < middle ? {from: middle, until} : {from, until: middle});
		if (index < middle) until = middle;
		else from = middle;
	}
	return ranges.reverse();
}

/**
 * The hashes that prove that a tree of `second` leaves begins with the one of `first` (PROOF of RFC 9162, 2.1.4.1);
 * 0 < first ≤ second.
 */
export function consistencyRanges(first: number, second: number): Range[] {
	const ranges: Range[] = [];
	let from = 0;
	let until = second;
	while (until !== first) {
		const middle = from + halfOf(until - from);
		ranges.push(first <= middle ? {from: middle, until} : {from, until: middle});
		if (first <= middle) until = middle;
		else from = middle;
	}
	// What is left is the older tree's last part; the whole of it is a root that the asker has
	if (from > 0) ranges.push({from, until});
	return ranges.reverse();
}

/** The complete subtrees of which a range consists, the largest first. `from` is as round as the range is long. */
export function placesOf({from, until}: Range): Place[] {
	const places: Place[] = [];
	for (let at = from; at < until; ) {
		let level = 0;
		while (2 ** (level + 1) <= until - at) level++;
		places.push({level, at: at / 2 ** level});
		at += 2 ** level;
	}
	return places;
}
