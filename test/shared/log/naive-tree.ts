import {createHash} from 'node:crypto';

/** The definitions of RFC 9162, 2.1, written down as they stand there: slow, by the platform's SHA-256, and with no state. */

type Bytes = Uint8Array<ArrayBuffer>;

const hash = (...parts: Uint8Array[]): Bytes => {
	const made = createHash('sha256');
	for (const part of parts) made.update(part);
	return Uint8Array.from(made.digest());
};

function split(count: number): number {
	let k = 1;
	while (k * 2 < count) k *= 2;
	return k;
}

export function naiveRoot(entries: readonly Uint8Array[]): Bytes {
	const [first] = entries;
	if (!first) return hash();
	if (entries.length === 1) return hash(Uint8Array.of(0), first);
	const k = split(entries.length);
	return hash(Uint8Array.of(1), naiveRoot(entries.slice(0, k)), naiveRoot(entries.slice(k)));
}

export function naiveInclusion(index: number, entries: readonly Uint8Array[]): Bytes[] {
	if (entries.length === 1) return [];
	const k = split(entries.length);
	return index < k
		? [...naiveInclusion(index, entries.slice(0, k)), naiveRoot(entries.slice(k))]
		: [...naiveInclusion(index - k, entries.slice(k)), naiveRoot(entries.slice(0, k))];
}

export function naiveConsistency(first: number, entries: readonly Uint8Array[], isWhole = true): Bytes[] {
	if (first === entries.length) return isWhole ? [] : [naiveRoot(entries)];
	const k = split(entries.length);
	return first <= k
		? [...naiveConsistency(first, entries.slice(0, k), isWhole), naiveRoot(entries.slice(k))]
		: [...naiveConsistency(first - k, entries.slice(k), false), naiveRoot(entries.slice(0, k))];
}
