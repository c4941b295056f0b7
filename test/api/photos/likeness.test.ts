import {existsSync, readdirSync} from 'node:fs';
import fc from 'fast-check';
import sharp, {type Sharp} from 'sharp';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {erasePhotos, photoById, samePhotos} from '../../../api/photos/index.ts';
import {likenessOf} from '../../../api/photos/likeness.ts';
import {bandsNear, bandsOf, mostUnlike} from '../../../api/photos/rules.ts';
import {hexApart} from '../../../shared/bits-apart.ts';
import {makePhotoStage, type PhotoStage, painted, vector, vectorsFolder} from './photo-stage.ts';

const likeness = async (bytes: Buffer) => likenessOf(sharp(bytes).autoOrient());

const crop = (image: Sharp, width: number, height: number, share: number) =>
	image.extract({
		left: Math.round(width * share),
		top: Math.round(height * share),
		width: Math.round(width * (1 - 2 * share)),
		height: Math.round(height * (1 - 2 * share)),
	});

/** What happens to a picture on its way through chats and screenshots. */
const changes: Record<string, (bytes: Buffer, width: number, height: number) => Sharp> = {
	'packed hard': bytes => sharp(bytes).jpeg({quality: 40}),
	'as WebP': bytes => sharp(bytes).webp({quality: 60}),
	'half as large': (bytes, width) => sharp(bytes).resize(Math.round(width / 2)),
	'a thumbnail': bytes => sharp(bytes).resize(160),
	'twice as large': (bytes, width) => sharp(bytes).resize(width * 2),
	'a little brighter': bytes => sharp(bytes).modulate({brightness: 1.08}),
	'in grey': bytes => sharp(bytes).greyscale(),
	'cropped by 1 % on each side': (bytes, width, height) => crop(sharp(bytes), width, height, 0.01),
	'cropped by 1.5 %, packed anew': (bytes, width, height) =>
		crop(sharp(bytes), width, height, 0.015).jpeg({quality: 70}),
};

/** Of the samples one is black, the other one square of one colour. */
const plainOnes = ['67-0_length_string.jpg', 'BlueSquare.jpg'];
const hasVectors = existsSync(vectorsFolder);
const real = hasVectors
	? readdirSync(vectorsFolder).filter(name => name.endsWith('.jpg') && !plainOnes.includes(name))
	: [];

async function pictures(): Promise<[string, Buffer][]> {
	const made = await Promise.all(
		Array.from({length: 12}, async (_, n): Promise<[string, Buffer]> => [`painted ${n}`, await painted(n + 1)]),
	);
	const taken = await Promise.all(
		real.map(
			async (name): Promise<[string, Buffer]> => [name, await sharp(vector(name)).autoOrient().png().toBuffer()],
		),
	);
	return [...made, ...taken];
}

describe('the likeness of a picture', () => {
	test('stays nearly the same when it is packed anew, scaled or slightly cropped', async () => {
		const far: string[] = [];
		for (const [name, bytes] of await pictures()) {
			const {width, height} = await sharp(bytes).metadata();
			const mine = (await likeness(bytes))!;
			for (const [what, change] of Object.entries(changes)) {
				const other = (await likeness(await change(bytes, width, height).toBuffer()))!;
				const distance = hexApart(mine, other);
				if (distance > mostUnlike) far.push(`${name}, ${what}: ${distance}`);
			}
		}
		expect(far).toEqual([]);
	});

	test('is of no two unlike pictures the same', async () => {
		const all = await Promise.all(
			(await pictures()).map(async ([name, bytes]) => [name, (await likeness(bytes))!] as const),
		);
		const near: string[] = [];
		for (const [n, [name, one]] of all.entries())
			for (const [otherName, other] of all.slice(n + 1)) {
				const distance = hexApart(one, other);
				if (distance <= mostUnlike) near.push(`${name} and ${otherName}: ${distance}`);
			}
		expect(near).toEqual([]);
	});

	test('of a plain surface is none', async () => {
		const plain = (background: string) =>
			sharp({create: {width: 300, height: 200, channels: 3, background}})
				.png()
				.toBuffer();
		for (const colour of ['#fff', '#000', '#4466aa']) expect(await likeness(await plain(colour))).toBeNull();
		expect(
			await likeness(
				await sharp(await plain('#eee'))
					.jpeg({quality: 30})
					.toBuffer(),
			),
		).toBeNull();
	});
});

test('of likenesses that differ in eight bits or fewer, one band is always near', () => {
	const bits = fc.uniqueArray(fc.integer({min: 0, max: 63}), {maxLength: mostUnlike});
	const any = fc.bigInt({min: 0n, max: 2n ** 64n - 1n});
	const hex = (value: bigint) => value.toString(16).padStart(16, '0');
	fc.assert(
		fc.property(any, bits, (value, flipped) => {
			const other = flipped.reduce((all, bit) => all ^ (1n << BigInt(bit)), value);
			expect(hexApart(hex(value), hex(other))).toBe(flipped.length);
			const mine = Object.values(bandsOf(hex(value)));
			const theirs = Object.values(bandsOf(hex(other)));
			expect(mine.some((band, n) => bandsNear(band!).includes(theirs[n]!))).toBe(true);
		}),
	);
	expect(new Set(bandsNear(0x1234)).size).toBe(137);
});

describe('photos that are used again', () => {
	let stage: PhotoStage;
	beforeEach(async () => {
		stage = await makePhotoStage();
	});
	afterEach(() => stage.world.storage.close());
	const same = async (id: string) => samePhotos(stage.world, (await photoById(stage.world.storage, id))!);

	test('are found in other cases, the nearest first, and not among those of the same', async () => {
		const bytes = await painted(5);
		const first = await stage.bring(bytes, 'rpt_1', 0);
		await stage.bring(await sharp(bytes).resize(500).jpeg().toBuffer(), 'rpt_1', 1);
		const twin = await stage.bring(
			await crop(sharp(bytes), 640, 480, 0.015).jpeg({quality: 60}).toBuffer(),
			'rpt_2',
			0,
		);
		const copy = await stage.bring(bytes, 'rpt_3', 0);
		await stage.bring(await painted(6), 'rpt_2', 1);
		const found = await same(first.id);
		expect(found.map(({photo, about}) => [photo, about])).toEqual([
			[copy.id, 'rpt_3'],
			[twin.id, 'rpt_2'],
		]);
		expect(found[0]?.distance).toBe(0);
		await erasePhotos(stage.world, 'rpt_3', {actor: 'usr_1', reason: 'asked for'});
		expect((await same(first.id)).map(({photo}) => photo)).toEqual([twin.id]);
	});

	test('but plain ones are like none, and those of an inbox only pass through', async () => {
		const plain = await sharp({create: {width: 90, height: 90, channels: 3, background: '#fff'}})
			.png()
			.toBuffer();
		const one = await stage.bring(plain, 'rpt_1', 0);
		await stage.bring(plain, 'rpt_2', 0);
		expect(await same(one.id)).toEqual([]);
		const photo = await stage.bring(await painted(5), 'rpt_1', 1);
		const again = await painted(5);
		await stage.send(await stage.announce(again, {about: 'inb_1', passing: true}), again);
		expect(await same(photo.id)).toEqual([]);
	});
});
