import {promisify} from 'node:util';
import {inflate} from 'node:zlib';

const unpack = promisify(inflate);

export type Inflated = {is: 'bytes'; bytes: Buffer} | {is: 'too-large'} | {is: 'damaged'};

/** Unpacks a zlib stream that begins at `start`, up to `most` bytes; what follows the stream is not looked at. */
export async function inflateUpTo(bytes: Buffer, start: number, most: number): Promise<Inflated> {
	try {
		return {is: 'bytes', bytes: await unpack(bytes.subarray(start), {maxOutputLength: Math.max(1, most)})};
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : '';
		return {is: code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged'};
	}
}

/** RFC 1950: deflate, and a check over the first two bytes. */
export const looksPacked = (bytes: Buffer, at: number): boolean =>
	at + 2 <= bytes.length && ((bytes[at] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(at) % 31 === 0;
