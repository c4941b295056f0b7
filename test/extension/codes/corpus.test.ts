import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {beforeAll, describe, expect, test} from 'vitest';
import {type FoundSymbol, findSymbols, prepareReader} from '../../../extension/codes/reading/find-symbols.ts';
import {noPictures, pixelsOf, type Sample, samplesOf} from './pictures.ts';

if (noPictures) console.log(noPictures);

const sets = [
	{what: 'QR codes', sets: ['zxing-qrcode-3', 'cpp-qrcode-2'], least: 0.95},
	{what: 'DataMatrix codes', sets: ['zxing-datamatrix-1', 'cpp-datamatrix-1', 'cpp-datamatrix-3'], least: 0.93},
	{what: 'EAN-13 and EAN-8', sets: ['zxing-ean13-3', 'zxing-ean8-1', 'cpp-ean8-1'], least: 0.96},
];

/** Expected texts end as editors end files, and may name the group separator. */
const plain = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\x1d', '<GS>').trimEnd();

const isRight = ({text, bytes}: FoundSymbol, expected: Sample['expected']): boolean =>
	typeof expected === 'string'
		? plain(text) === plain(expected)
		: expected !== null && Buffer.from(bytes).equals(expected);

beforeAll(async () => {
	const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
	await prepareReader(new Uint8Array(wasm).buffer);
});

/** A picture takes a fiftieth of a second; a machine at work longer. */
const patience = 60_000;

describe.skipIf(noPictures)('pictures of codes', {timeout: patience}, () => {
	test.each(sets)('of $what, $least are read, and none as something else', async ({sets, least}) => {
		const samples = sets.flatMap(samplesOf);
		const missed: string[] = [];
		const misread: string[] = [];
		for (const {name, file, expected} of samples) {
			const found = await findSymbols(await pixelsOf(file));
			if (found.length === 0) missed.push(name);
			else if (!found.some(symbol => isRight(symbol, expected))) misread.push(name);
		}
		expect(misread).toEqual([]);
		expect(samples.length).toBeGreaterThan(50);
		expect(1 - missed.length / samples.length, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(least);
	});

	test('where there is no code, none is seen', async () => {
		const samples = samplesOf('cpp-falsepositives-1');
		expect(samples.length).toBeGreaterThan(15);
		for (const {name, file} of samples) expect(await findSymbols(await pixelsOf(file)), name).toEqual([]);
	});
});

describe('one code', () => {
	const square = (paint: (x: number, y: number) => number): ImageData => {
		const size = 240;
		const data = new Uint8ClampedArray(size * size * 4).fill(255);
		for (let y = 0; y < size; y++)
			for (let x = 0; x < size; x++) data.fill(paint(x, y), (y * size + x) * 4, (y * size + x) * 4 + 3);
		return {data, width: size, height: size} as ImageData;
	};

	test('an empty picture, stripes and a chessboard hold none', async () => {
		expect(await findSymbols(square(() => 255))).toEqual([]);
		expect(await findSymbols(square(x => (x % 7 < 3 ? 0 : 255)))).toEqual([]);
		expect(await findSymbols(square((x, y) => ((x >> 4) + (y >> 4)) % 2 && 255))).toEqual([]);
	});

	test('nor does a picture of one point', async () => {
		expect(await findSymbols({data: new Uint8ClampedArray(4), width: 1, height: 1} as ImageData)).toEqual([]);
	});
});
