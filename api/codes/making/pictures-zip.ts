import {setImmediate} from 'node:timers/promises';
import {strToU8, Zip, ZipDeflate} from 'fflate';
import {qrPng} from '../../print/qr-png.ts';
import type {Label} from './print-sheet.ts';

/** Rows of the table packed in one go: some milliseconds. */
const rowsAtOnce = 1000;

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
	// Packed and not stored, small as the gain is: readers that can't seek find the end of packed files only
	const begin = (name: string) => {
		const file = new ZipDeflate(name, {level: 1});
		file.mtime = at;
		zip.add(file);
		return file;
	};
	const rows: string[] = [];
	for await (const labels of drawn) {
		for (const {ordinal, printed, link} of labels) {
			const picture = `${String(ordinal).padStart(6, '0')}.png`;
			begin(picture).push(await qrPng(link), true);
			rows.push(`${ordinal},${printed},${link},${picture}\r\n`);
		}
		if (rows.length === count) {
			const table = begin('codes.csv');
			table.push(strToU8('number,code,link,picture\r\n'));
			for (let from = 0; from < count; from += rowsAtOnce) {
				table.push(strToU8(rows.slice(from, from + rowsAtOnce).join('')), from + rowsAtOnce >= count);
				await setImmediate();
			}
			zip.end();
		}
		yield Buffer.concat(parts.splice(0));
	}
}
