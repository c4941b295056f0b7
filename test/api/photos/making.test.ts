import {existsSync, readdirSync} from 'node:fs';
import {crc32, deflateSync} from 'node:zlib';
import sharp from 'sharp';
import {describe, expect, test} from 'vitest';
import {makePhoto} from '../../../api/photos/make-photo.ts';
import {Problem, type ProblemCode} from '../../../shared/problems.ts';
import {zip} from '../documents/made-zip.ts';
import {wordsIn} from './parts-of-picture.ts';
import {jpegOf, painted, vector, vectorsFolder} from './photo-stage.ts';

async function refusal(bytes: Buffer): Promise<ProblemCode | null> {
	try {
		await makePhoto(bytes);
		return null;
	} catch (error) {
		if (error instanceof Problem) return error.code;
		throw error;
	}
}

const hasVectors = existsSync(vectorsFolder);
if (!hasVectors) console.log('the EXIF samples are not here: tests with them are skipped');
const samples = hasVectors ? readdirSync(vectorsFolder) : [];

describe.skipIf(!hasVectors)('of the EXIF samples', () => {
	test.each(samples.filter(name => name.endsWith('.jpg')))('%s: nothing is left but its points', async name => {
		const sent = vector(name);
		expect(wordsIn(sent)).not.toEqual([]);
		const {bytes, preview, kind} = await makePhoto(sent);
		expect([kind, wordsIn(bytes), wordsIn(preview)]).toEqual(['jpeg', [], []]);
		const {exif, xmp, iptc, icc, orientation, comments} = await sharp(bytes).metadata();
		expect([exif, xmp, iptc, icc, orientation, comments]).toEqual(Array(6).fill(undefined));
	});

	test('one that lies on its side is set upright', async () => {
		const sent = vector('portrait_8.jpg');
		const {width = 0, height = 0, orientation} = await sharp(sent).metadata();
		expect([width > height, orientation]).toEqual([true, 8]);
		const made = await makePhoto(sent);
		expect([made.width, made.height]).toEqual([height, width]);
	});

	test('HEIF is refused by its name', async () => {
		expect(await refusal(vector('samplefilehub.heif'))).toBe('heic-not-taken');
	});
});

describe('whatever else is in the file', () => {
	const loaded = async (format: 'png' | 'webp' | 'jpeg') =>
		sharp(await painted(3))
			.withExif({IFD0: {Copyright: 'somebody at home'}, IFD3: {GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1'}})
			.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>somebody at home</a></x:xmpmeta>')
			.withIccProfile('p3')
			.toFormat(format)
			.toBuffer();

	test.each(['png', 'webp', 'jpeg'] as const)('of %s is gone: EXIF, GPS, XMP and profile', async format => {
		const sent = await loaded(format);
		expect(sent.includes('somebody at home')).toBe(true);
		const {bytes, preview, kind} = await makePhoto(sent);
		expect(kind).toBe(format === 'jpeg' ? 'jpeg' : 'webp');
		for (const each of [bytes, preview]) {
			expect(wordsIn(each)).toEqual([]);
			expect(each.includes('somebody')).toBe(false);
		}
	});

	test('colours of a wide profile are the same colours in sRGB', async () => {
		const p3 = await sharp({create: {width: 64, height: 64, channels: 3, background: {r: 200, g: 60, b: 40}}})
			.withIccProfile('p3')
			.png()
			.toBuffer();
		const {bytes} = await makePhoto(p3);
		const {channels} = await sharp(bytes).stats();
		for (const [n, level] of [200, 60, 40].entries()) expect(Math.abs(channels[n]!.mean - level)).toBeLessThan(4);
		const cmyk = await sharp(await painted(1))
			.toColourspace('cmyk')
			.jpeg()
			.toBuffer();
		expect((await sharp((await makePhoto(cmyk)).bytes).metadata()).space).toBe('srgb');
	});

	test('further pictures and zeros behind a JPEG, as phones write them, are not taken along', async () => {
		const jpeg = await jpegOf(1);
		const {bytes} = await makePhoto(Buffer.concat([jpeg, jpeg, Buffer.alloc(99)]));
		expect(wordsIn(bytes)).toEqual([]);
		expect(bytes.length).toBeLessThan(1.6 * jpeg.length);
	});

	test('of one that moves the first picture is kept', async () => {
		const frames = await Promise.all([1, 2].map(seed => painted(seed, 60, 40)));
		const moving = await sharp(frames, {join: {animated: true}})
			.webp({loop: 0, delay: [99, 99]})
			.toBuffer();
		expect((await sharp(moving).metadata()).pages).toBe(2);
		const made = await makePhoto(moving);
		expect([made.width, made.height, wordsIn(made.bytes)]).toEqual([60, 40, []]);
	});

	test('a preview is of 1,600 points at most, and no larger than the photo', async () => {
		const large = await makePhoto(await painted(1, 2400, 1800));
		expect(await sharp(large.preview).metadata()).toMatchObject({format: 'webp', width: 1600, height: 1200});
		expect(await sharp((await makePhoto(await painted(1, 300, 200))).preview).metadata()).toMatchObject({width: 300});
	});
});

/** A PNG that says it is so large, with so many lines of zeros in it. */
function pngOf(width: number, height: number, lines: number): Buffer {
	const chunk = (type: string, data: Buffer) => {
		const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
		const ends = Buffer.alloc(8);
		ends.writeUInt32BE(data.length, 0);
		ends.writeUInt32BE(crc32(body), 4);
		return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
	};
	const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	const line = Math.ceil(width / 8) + 1;
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(Buffer.alloc(line * lines), {level: 9})),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

describe('what is refused by name', () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>';
	const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]);
	const cases: [string, () => Buffer | Promise<Buffer>, ProblemCode][] = [
		['nothing', () => Buffer.alloc(0), 'document-kind-unknown'],
		['SVG with a file in it', () => Buffer.from(svg), 'svg-not-taken'],
		['SVG behind a comment', () => Buffer.from(`<!-- ${'x'.repeat(900)} -->${svg}`), 'svg-not-taken'],
		['HEIC', () => heic, 'heic-not-taken'],
		['a GIF', () => Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), 'document-kind-unknown'],
		['a PDF', () => Buffer.from('%PDF-1.7\n%%EOF'), 'document-kind-unknown'],
		[
			'a TIFF',
			async () =>
				sharp(await painted(1))
					.tiff()
					.toBuffer(),
			'document-kind-unknown',
		],
		[
			'AVIF',
			async () =>
				sharp(await painted(1, 64, 64))
					.avif({effort: 0})
					.toBuffer(),
			'document-kind-unknown',
		],
		['a page', () => Buffer.from('<!doctype html><script>1</script>'), 'document-kind-unknown'],
		['JPEG and ZIP', async () => Buffer.concat([await jpegOf(1), zip()]), 'document-is-two'],
		['JPEG with a ZIP in a comment', async () => withComment(await jpegOf(1), zip()), 'document-is-two'],
		[
			'PNG and a page behind it',
			async () => Buffer.concat([await painted(1), Buffer.from('<script>')]),
			'document-is-two',
		],
		[
			'JPEG that is a page in its comment',
			async () => withComment(await jpegOf(1), Buffer.from(svg)),
			'document-is-two',
		],
		['JPEG and a Rar', async () => Buffer.concat([await jpegOf(1), Buffer.from('Rar!\x1a\x07\0')]), 'document-is-two'],
		[
			'WebP and words',
			async () =>
				Buffer.concat([
					await sharp(await painted(1))
						.webp()
						.toBuffer(),
					Buffer.from('xx'),
				]),
			'document-is-two',
		],
		['a cut JPEG', async () => (await jpegOf(1)).subarray(0, -400), 'document-damaged'],
		['a cut PNG', async () => (await painted(1)).subarray(0, -30), 'document-damaged'],
		[
			'a cut WebP',
			async () =>
				(
					await sharp(await painted(1))
						.webp()
						.toBuffer()
				).subarray(0, -8),
			'document-damaged',
		],
		['three bytes of a JPEG', () => Buffer.from('ffd8ff', 'hex'), 'document-damaged'],
		['a PNG without its lines', () => pngOf(400, 400, 3), 'document-damaged'],
		['30,000 × 30,000 points in a few kB', () => pngOf(30_000, 30_000, 10), 'image-too-large'],
		['16,000 × 16,000 that are really there', () => pngOf(16_000, 16_000, 16_000), 'image-too-large'],
		[
			'a PNG named JPEG inside',
			async () => Buffer.concat([Buffer.from('ffd8ff', 'hex'), await painted(1)]),
			'document-damaged',
		],
	];
	test.each(cases)('%s', async (_, made, problem) => {
		expect(await refusal(await made())).toBe(problem);
	});

	test('a bomb costs nothing: it is refused by what its first bytes say', async () => {
		const bomb = pngOf(16_000, 16_000, 16_000);
		expect(bomb.length).toBeLessThan(100_000);
		const before = process.memoryUsage().rss;
		await refusal(bomb);
		expect(process.memoryUsage().rss - before).toBeLessThan(32 << 20);
	});

	test('a small file of very many points becomes what costs least to make; what was seen through is white', async () => {
		const empty = await sharp({
			create: {width: 3600, height: 2600, channels: 4, background: {r: 0, g: 0, b: 0, alpha: 0}},
		})
			.png()
			.toBuffer();
		expect(empty.length).toBeLessThan(100_000);
		const {bytes, kind, width} = await makePhoto(empty);
		expect([kind, width]).toEqual(['jpeg', 3600]);
		expect((await sharp(bytes).stats()).channels[0]?.min).toBe(255);
	});

	test('PNG whose words unpack to far more than they have', async () => {
		const png = await painted(1);
		const data = Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(20 << 20))]);
		const body = Buffer.concat([Buffer.from('zTXt'), data]);
		const ends = Buffer.alloc(8);
		ends.writeUInt32BE(data.length, 0);
		ends.writeUInt32BE(crc32(body), 4);
		const bomb = Buffer.concat([png.subarray(0, 33), ends.subarray(0, 4), body, ends.subarray(4), png.subarray(33)]);
		expect(await refusal(bomb)).toBe('document-is-bomb');
	});
});

/** A comment of a JPEG stands right behind its beginning. */
function withComment(jpeg: Buffer, words: Buffer): Buffer {
	const head = Buffer.from([0xff, 0xfe, 0, 0]);
	head.writeUInt16BE(words.length + 2, 2);
	return Buffer.concat([jpeg.subarray(0, 2), head, words, jpeg.subarray(2)]);
}
