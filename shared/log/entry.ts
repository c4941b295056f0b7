import {toHex} from '../address.ts';
import {sha256} from '../sha256.ts';
import {canonicalJson} from './canonical-json.ts';
import {type Hash, leafHash} from './tree-hash.ts';

const utf8 = new TextEncoder();

/** Bytes of the random salt before what an entry tells. */
export const saltBytes = 32;

/**
 * SHA-256(salt ‖ canonical JSON): it says nothing to who lacks the salt, so both can be erased, and it fits nothing else.
 */
export function commitmentOf(salt: Uint8Array, payload: string): Hash {
	const text = utf8.encode(payload);
	const bytes = new Uint8Array(salt.length + text.length);
	bytes.set(salt);
	bytes.set(text, salt.length);
	return sha256(bytes);
}

/** What stays of an entry for good. `at`: an instant as ISO 8601 in UTC, to the millisecond; `commitment`: 64 hex digits. */
export type Leaf = {kind: string; at: string; commitment: string};

/** The bytes of an entry in the tree: canonical JSON of what stays of it. */
export const leafText = ({kind, at, commitment}: Leaf): string => canonicalJson({kind, at, commitment});

export const leafOf = (leaf: Leaf): Hash => leafHash(utf8.encode(leafText(leaf)));

/** Whether what an entry tells is what was committed to. `salt`, `commitment`: hex. */
export function tellsWhatItCommitted(salt: string, payload: object, commitment: string): boolean {
	try {
		return toHex(commitmentOf(fromHex(salt), canonicalJson(payload))) === commitment;
	} catch (error) {
		// Nothing that was ever logged
		if (error instanceof RangeError) return false;
		throw error;
	}
}

/** The bytes of hex digits. What is no hex makes zeros, which fit no hash. */
export const fromHex = (text: string): Hash =>
	Uint8Array.from({length: text.length >> 1}, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));
