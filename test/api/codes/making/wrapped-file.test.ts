import {Zip} from 'fflate';
import {describe, expect, test} from 'vitest';
import {WrappedFile} from '../../../../api/codes/making/wrapped-file.ts';
import {readZip} from './read-zip.ts';

/** A ZIP of one file, whose bytes come in these pieces. */
function zipOf(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const parts: Uint8Array[] = [];
	const zip = new Zip((_, part) => parts.push(part));
	const file = new WrappedFile('a.bin');
	zip.add(file);
	for (const [n, piece] of pieces.entries()) file.push(piece, n === pieces.length - 1);
	zip.end();
	return new Uint8Array(Buffer.concat(parts));
}

describe('a file of a ZIP in stored blocks', () => {
	test.each([[0], [1], [65_535], [65_536], [131_070], [200_000], [70_000, 3], [5, 0]])(
		'is read back as it was: %i bytes (and %i)',
		async (...sizes) => {
			const pieces = sizes.map((size, n) => Uint8Array.from({length: size}, (_, at) => (at * 7 + n) & 0xff));
			expect(readZip(zipOf(pieces).buffer).get('a.bin')).toEqual(Buffer.concat(pieces));
		},
	);
});
