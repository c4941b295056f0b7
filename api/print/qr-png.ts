import {promisify} from 'node:util';
import {crc32, deflate} from 'node:zlib';
import {type QrRepair, type QrSymbol, qrSymbol, quiet} from './qr-symbol.ts';

const deflated = promisify(deflate);

/** The least side of a picture, in pixels. */
const leastSide = 600;
/** 600 to the inch: a picture is placed 25 mm wide and a little more. */
const pixelsPerMetre = 23_622;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * `text` as a QR code: a PNG of 600 pixels a side and more, a whole number of them for each module, black on white with its
 * quiet zone. One bit a pixel, written here: the QR writer's own picture has eight and takes ten times as long.
 * Throws when `text` is empty or longer than the symbol holds (2,331 bytes with `M`).
 */
export async function qrPng(text: string, {repair = 'M'}: {repair?: QrRepair} = {}): Promise<Uint8Array> {
	const symbol = await qrSymbol(text, repair);
	const modules = symbol.width + 2 * quiet;
	const scale = Math.ceil(leastSide / modules);
	const head = Buffer.alloc(13);
	head.writeUInt32BE(modules * scale, 0);
	head.writeUInt32BE(modules * scale, 4);
	// One bit, grey; deflate, the five filters, not interlaced
	head[8] = 1;
	const size = Buffer.alloc(9);
	size.writeUInt32BE(pixelsPerMetre, 0);
	size.writeUInt32BE(pixelsPerMetre, 4);
	size[8] = 1;
	const pixels = await deflated(scanLines(symbol, modules, scale));
	return Buffer.concat([
		signature,
		chunk('IHDR', head),
		chunk('pHYs', size),
		chunk('IDAT', pixels),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** The first line of each row of modules as it is; those below say that nothing differs from the line above (filter 2). */
function scanLines({data, width}: QrSymbol, modules: number, scale: number): Uint8Array {
	const bytes = 1 + Math.ceil((modules * scale) / 8);
	const lines = new Uint8Array(bytes * modules * scale);
	for (let row = 0; row < modules; row++) {
		const from = row * scale * bytes;
		lines.fill(0xff, from + 1, from + bytes);
		const y = row - quiet;
		for (let x = 0; x < width; x++) {
			if (data[y * width + x] !== 0) continue;
			const left = (x + quiet) * scale;
			for (let pixel = left; pixel < left + scale; pixel++) lines[from + 1 + (pixel >> 3)]! &= ~(0x80 >> (pixel & 7));
		}
		for (let below = 1; below < scale; below++) lines[from + below * bytes] = 2;
	}
	return lines;
}

function chunk(name: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}
