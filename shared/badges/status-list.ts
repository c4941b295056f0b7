import {fromBase64Url, toBase64Url} from '../lookup/signed-file.ts';

/** Bits of one list: the least the standard allows, so that an entry is one of many (Bitstring Status List v1.0, 6.1). */
export const statusListBits = 131_072;
const listBytes = statusListBits / 8;

/** A list in which the bits at `positions` are set. The first bit is the highest of the first byte. */
export function statusList(positions: Iterable<number>): Uint8Array<ArrayBuffer> {
	const list = new Uint8Array(listBytes);
	for (const at of positions) {
		if (!Number.isInteger(at) || at < 0 || at >= statusListBits) throw new RangeError(`a list has no bit ${at}`);
		list[at >> 3] = (list[at >> 3] ?? 0) | (0x80 >> (at & 7));
	}
	return list;
}

/** False beyond the end. */
export const isBitSet = (list: Uint8Array, at: number): boolean => ((list[at >> 3] ?? 0) & (0x80 >> (at & 7))) !== 0;

/** `u`, the sign of base64url among multibases, and the list in gzip. */
export async function encodeStatusList(list: Uint8Array<ArrayBuffer>): Promise<string> {
	const packed = new Blob([list]).stream().pipeThrough(new CompressionStream('gzip'));
	return `u${toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()))}`;
}

/** Null: not a list of exactly `statusListBits` bits. What would grow beyond them is not unpacked to its end. */
export async function decodeStatusList(text: string): Promise<Uint8Array<ArrayBuffer> | null> {
	// Bytes that don't shrink grow by less than this
	if (!/^u[A-Za-z0-9_-]+$/.test(text) || text.length > listBytes * 2) return null;
	const list = new Uint8Array(listBytes);
	let length = 0;
	try {
		const reader = new Blob([fromBase64Url(text.slice(1))])
			.stream()
			.pipeThrough(new DecompressionStream('gzip'))
			.getReader();
		for (;;) {
			const {value, done} = await reader.read();
			if (done) break;
			if (length + value.length > listBytes) {
				await reader.cancel();
				return null;
			}
			list.set(value, length);
			length += value.length;
		}
	} catch {
		return null;
	}
	return length === listBytes ? list : null;
}
