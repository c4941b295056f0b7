import sharp from 'sharp';
import {describe, expect, test} from 'vitest';
import {qrPng} from '../../../api/print/qr-png.ts';
import {readQrPicture} from './read-qr.ts';

const link = 'https://id.halden.example/01/04006381333931/21/7K3M-9QXD';

/** Its pixels, one byte each: 0 black, 255 white. */
async function pixelsOf(png: Uint8Array): Promise<{data: Buffer; side: number}> {
	const {data, info} = await sharp(png).greyscale().raw().toBuffer({resolveWithObject: true});
	expect([info.height, info.channels]).toEqual([info.width, 1]);
	return {data, side: info.width};
}

describe('a picture of a QR code', () => {
	test.each(['L', 'M', 'Q', 'H'] as const)(
		'is read back as the text it was made of, repaired as asked: %s',
		async repair => {
			expect(await readQrPicture(await qrPng(link, {repair}))).toEqual({text: link, repair});
		},
	);

	// From the smallest symbol to the largest: 21 to 177 modules
	test.each([1, 20, 60, 120, 300, 700, 1500, 2331])('of %i bytes has 600 pixels a side and is read', async length => {
		const text = 'x'.repeat(length);
		const png = await qrPng(text);
		expect((await readQrPicture(png)).text).toBe(text);
		const {side} = await pixelsOf(png);
		expect(side).toBeGreaterThanOrEqual(600);
		expect(side).toBeLessThan(600 + 185);
	});

	test('is black on white, one bit a pixel, 600 to the inch', async () => {
		const png = await qrPng(link);
		expect(await sharp(png).metadata()).toMatchObject({format: 'png', density: 600, hasAlpha: false, bitsPerSample: 1});
		expect(new Set((await pixelsOf(png)).data)).toEqual(new Set([0, 255]));
	});

	test('has four empty modules around it, and whole pixels for each module', async () => {
		const {data, side} = await pixelsOf(await qrPng(link));
		const dark = (x: number, y: number) => data[y * side + x] === 0;
		const first = data.indexOf(0);
		const [left, top] = [first % side, Math.floor(first / side)];
		const scale = left / 4;
		expect([left, top, Number.isInteger(scale), Number.isInteger(side / scale)]).toEqual([4 * scale, left, true, true]);
		for (let at = 0; at < side; at++)
			for (let edge = 0; edge < left; edge++)
				expect(dark(at, edge) || dark(edge, at) || dark(at, side - 1 - edge) || dark(side - 1 - edge, at)).toBe(false);
		// The finder's upper bar: seven modules, then a light one
		expect([dark(left + 7 * scale - 1, top), dark(left + 7 * scale, top)]).toEqual([true, false]);
	});

	test.each([
		['nothing', ''],
		['more than a symbol holds', 'x'.repeat(2400)],
	])('is refused of %s', async (_, text) => {
		await expect(qrPng(text)).rejects.toThrow('no QR code holds this text');
	});
});
