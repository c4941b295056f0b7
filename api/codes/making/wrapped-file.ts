import {ZipPassThrough} from 'fflate';

/** The most bytes that a stored block of DEFLATE holds (RFC 1951, 3.2.4). */
const mostInBlock = 0xffff;

/**
 * A file of a ZIP whose bytes are small already, as stored blocks of DEFLATE. Readers that can't seek find the end of such a
 * file, and not of a merely stored one when its size comes after it; and it costs half the time of packing pictures again.
 */
export class WrappedFile extends ZipPassThrough {
	override compression = 8;

	protected override process(bytes: Uint8Array, final: boolean): void {
		const blocks: Uint8Array[] = [];
		for (let from = 0; from === 0 || from < bytes.length; from += mostInBlock) {
			const block = bytes.subarray(from, from + mostInBlock);
			const head = Buffer.alloc(5);
			head[0] = final && from + mostInBlock >= bytes.length ? 1 : 0;
			head.writeUInt16LE(block.length, 1);
			head.writeUInt16LE(~block.length & 0xffff, 3);
			blocks.push(head, block);
		}
		this.ondata(null, Buffer.concat(blocks), final);
	}
}
