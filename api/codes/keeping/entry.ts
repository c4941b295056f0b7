/** An entry of a run: 16 bytes of keyed hash, the batch's number, the ordinal in it; numbers big-endian. */
export const entryBytes = 24;
export const hashBytes = 16;

/** Slots of runs: 4,096, so that a block's key stays a whole number below 2^53. */
export const mostSlots = 4096;
/** A block's key: slot * 2^41 + the first 41 bits of its first hash. */
export const slotSpan = 2 ** 41;

/** The first 41 bits of the hash at `at`. */
export const prefixAt = (bytes: Uint8Array, at: number): number =>
	(bytes[at]! * 0x1_00_00_00 + (bytes[at + 1]! << 16) + (bytes[at + 2]! << 8) + bytes[at + 3]!) * 512 +
	(bytes[at + 4]! << 1) +
	(bytes[at + 5]! >> 7);

const numberAt = (bytes: Uint8Array, at: number): number =>
	bytes[at]! * 0x1_00_00_00 + (bytes[at + 1]! << 16) + (bytes[at + 2]! << 8) + bytes[at + 3]!;

function putNumber(bytes: Uint8Array, at: number, value: number) {
	bytes[at] = value >>> 24;
	bytes[at + 1] = value >>> 16;
	bytes[at + 2] = value >>> 8;
	bytes[at + 3] = value;
}

export const batchAt = (bytes: Uint8Array, at: number): number => numberAt(bytes, at + hashBytes);
export const ordinalAt = (bytes: Uint8Array, at: number): number => numberAt(bytes, at + hashBytes + 4);

/** Writes what follows the hash. */
export function putPlace(bytes: Uint8Array, at: number, batch: number, ordinal: number): void {
	putNumber(bytes, at + hashBytes, batch);
	putNumber(bytes, at + hashBytes + 4, ordinal);
}

/** How the hashes at two places compare: below, at or above 0. */
export function compareHashes(a: Uint8Array, at: number, b: Uint8Array, bt: number): number {
	for (let n = 0; n < hashBytes; n++) {
		const difference = a[at + n]! - b[bt + n]!;
		if (difference !== 0) return difference;
	}
	return 0;
}
