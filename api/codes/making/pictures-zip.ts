import {Zip} from 'fflate';
import {qrPng} from '../../print/qr-png.ts';
import type {Label} from './print-sheet.ts';
import {WrappedFile} from './wrapped-file.ts';

/**
 * A ZIP as its codes are drawn: a PNG of each one's QR code, named by its number, and `codes.csv`, which says which is whose.
 * What ends it comes with the last of the `count` pictures: before, no reader takes it for whole. One picture is made after
 * the other, and others are served between them. `at`: when the files are said to be of, in the server's own time.
 */
export async function* picturesZip(
	drawn: AsyncIterable<readonly Label[]>,
	{count, at}: {count: number; at: Date},
): AsyncGenerator<Uint8Array> {
	const parts: Uint8Array[] = [];
	const zip = new Zip((error, part) => {
		if (error) throw error;
		parts.push(part);
	});
	const add = (name: string, bytes: Uint8Array) => {
		const file = new WrappedFile(name);
		file.mtime = at;
		zip.add(file);
		file.push(bytes, true);
	};
	const rows: string[] = [];
	for await (const labels of drawn) {
		for (const {ordinal, printed, link} of labels) {
			const picture = `${String(ordinal).padStart(6, '0')}.png`;
			add(picture, await qrPng(link));
			rows.push(`${ordinal},${printed},${link},${picture}\r\n`);
		}
		if (rows.length === count) {
			add('codes.csv', Buffer.from(`number,code,link,picture\r\n${rows.join('')}`));
			zip.end();
		}
		yield Buffer.concat(parts.splice(0));
	}
}
