import {sha256} from '../sha256.ts';

/** A hash of the tree, 32 bytes. */
export type Hash = Uint8Array<ArrayBuffer>;

/** The root of a log that holds nothing: SHA-256 of no bytes (RFC 9162, 2.1.1). */
export const emptyRoot: Hash = sha256(new Uint8Array());

/** The hash of one entry: SHA-256(0x00 ‖ entry). The byte before tells leaves from nodes, so neither passes for the other. */
export function leafHash(entry: Uint8Array): Hash {
	const bytes = new Uint8Array(entry.length + 1);
	bytes.set(entry, 1);
	return sha256(bytes);
}

const pair = new Uint8Array(65);
pair[0] = 0x01;

/** The hash over two subtrees: SHA-256(0x01 ‖ left ‖ right). Both have 32 bytes. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Hash {
	pair.set(left, 1);
	pair.set(right, 33);
	return sha256(pair);
}

export const sameHash = (a: Uint8Array, b: Uint8Array): boolean =>
	a.length === b.length && a.every((byte, at) => byte === b[at]);
