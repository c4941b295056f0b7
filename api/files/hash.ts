import {createHash} from 'node:crypto';

/** SHA-256 in hex: the name of a file in every store. */
export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Throws when a name is no hash: it becomes a path or an address. */
export function requireHash(hash: string): void {
	if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('a file is asked for by its SHA-256 in hex');
}
