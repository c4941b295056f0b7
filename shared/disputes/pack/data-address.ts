import {toBase64} from '../../base64.ts';
/** Bytes as a data: address, so that a page needs no other file. */
export function dataAddress(bytes: Uint8Array, type: string): string {
	return `data:${type};base64,${toBase64(bytes)}`;
}

const begins = (bytes: Uint8Array, signature: readonly number[], from = 0): boolean =>
	signature.every((byte, n) => bytes[from + n] === byte);

/** What a file is by its first bytes; null: no picture that a page may show. */
export function pictureKind(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | null {
	if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
	if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
	return begins(bytes, [0x52, 0x49, 0x46, 0x46]) && begins(bytes, [0x57, 0x45, 0x42, 0x50], 8) ? 'webp' : null;
}
