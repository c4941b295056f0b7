import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {erasePhotos, photoById, photosOf, sendPhoto, shownPhoto} from '../../../api/photos/index.ts';
import {photoJobs} from '../../../api/photos/jobs.ts';
import {changePhoto} from '../../../api/photos/queries.ts';
import {mostTries} from '../../../api/photos/rules.ts';
import {jpegOf, makePhotoStage, type PhotoStage, painted, sha256} from './photo-stage.ts';

let stage: PhotoStage;
beforeEach(async () => {
	stage = await makePhotoStage();
});
afterEach(() => stage.world.storage.close());

const by = {actor: 'usr_1', reason: 'It shows a face'};
const rowOf = async (id: string) => (await photoById(stage.world.storage, id))!;

describe('a photo as it is sent to who may see it', () => {
	test('can do nothing where it is opened, and is kept by nobody on the way', async () => {
		const {id} = await stage.bring(await painted(1, 1800, 1200));
		for (const which of ['whole', 'preview'] as const) {
			const {headers} = await sendPhoto(stage.world, await rowOf(id), which);
			expect(headers.get('content-type')).toBe('image/webp');
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
			expect(headers.get('cache-control')).toBe('private, no-store');
			expect(headers.get('content-disposition')).toBe(`inline; filename="${id}.webp"`);
		}
	});

	test('is what was made of it, under its hash', async () => {
		const {id, shown} = await stage.bring(await jpegOf(1));
		const answer = await sendPhoto(stage.world, await rowOf(id));
		expect(answer.headers.get('content-type')).toBe('image/jpeg');
		expect(sha256(new Uint8Array(await answer.arrayBuffer()))).toBe(shown?.hash);
	});

	test('that is not there yet is told to be so', async () => {
		const id = await stage.announce(await jpegOf(1));
		await expect(sendPhoto(stage.world, await rowOf(id))).rejects.toMatchObject({code: 'not-found'});
	});
});

describe('photos that are erased', () => {
	test('leave their hash, the day and the reason, and no bytes', async () => {
		const bytes = await jpegOf(1);
		const {id, shown} = await stage.bring(bytes);
		await erasePhotos(stage.world, 'rpt_1', by);
		await erasePhotos(stage.world, 'rpt_1', {...by, reason: 'again'});
		const row = await rowOf(id);
		expect(shownPhoto(row)).toMatchObject({
			sha256: sha256(bytes),
			shown: null,
			alt: null,
			erased: {at: '2026-11-22T12:00:00.000Z', why: by.reason},
		});
		expect([row.hash, row.likeness, row.bytesLeft]).toEqual([shown?.hash, null, false]);
		expect(await stage.world.photos.get(shown!.hash)).toBeNull();
		expect(await stage.world.photos.get(row.previewHash!)).toBeNull();
		await expect(sendPhoto(stage.world, row)).rejects.toMatchObject({code: 'document-erased'});
	});

	test('keep what another photo needs, until that one is erased', async () => {
		const bytes = await jpegOf(1);
		const {shown} = await stage.bring(bytes, 'rpt_1');
		const other = await stage.bring(bytes, 'rpt_2');
		await erasePhotos(stage.world, 'rpt_1', by);
		expect((await sendPhoto(stage.world, await rowOf(other.id))).status).toBe(200);
		await erasePhotos(stage.world, 'rpt_2', by);
		expect(await stage.world.photos.get(shown!.hash)).toBeNull();
	});

	test('while they are still coming, come no more', async () => {
		const bytes = await jpegOf(1);
		const id = await stage.announce(bytes);
		await stage.send(id, bytes.subarray(0, 100), {last: '?0'});
		await erasePhotos(stage.world, 'rpt_1', by);
		expect(await stage.world.pieces.list()).toEqual([]);
		expect((await stage.send(id, bytes.subarray(100), {offset: 100})).status).toBe(410);
	});

	test('in the moment when they are made, leave nothing', async () => {
		const bytes = await jpegOf(1);
		const id = await stage.announce(bytes);
		const {put} = stage.world.photos;
		const hashes: string[] = [];
		stage.world.photos.put = async made => {
			await erasePhotos(stage.world, 'rpt_1', by);
			const hash = await put(made);
			hashes.push(hash);
			return hash;
		};
		expect((await stage.send(id, bytes)).status).toBe(409);
		expect(hashes).toHaveLength(2);
		for (const hash of hashes) expect(await stage.world.photos.get(hash)).toBeNull();
		expect((await photosOf(stage.world.storage, 'rpt_1'))[0]).toMatchObject({state: 'expected', hash: null});
	});

	test('are taken off the disk later, when it failed then', async () => {
		const {id, shown} = await stage.bring(await jpegOf(1));
		const {erase} = stage.world.photos;
		stage.world.photos.erase = () => Promise.reject(new Error('the disk is away'));
		await erasePhotos(stage.world, 'rpt_1', by);
		expect((await rowOf(id)).bytesLeft).toBe(true);
		stage.world.photos.erase = erase;
		for (const job of photoJobs) if (job.name === 'photos.erased') await job.run(stage.world);
		expect(await stage.world.photos.get(shown!.hash)).toBeNull();
	});
});

test('a picture that ended the server three times is not tried again, but refused', async () => {
	const bytes = await jpegOf(1);
	const id = await stage.announce(bytes);
	const {storage} = stage.world;
	await storage.atomically(tx => [changePhoto(storage, tx, {id, offset: 0}, {tries: mostTries})]);
	const answer = await stage.send(id, bytes);
	expect([answer.status, (await rowOf(id)).state, await stage.world.pieces.list()]).toEqual([422, 'refused', []]);
});

test('a store that does not answer is no fault of the picture', async () => {
	const bytes = await jpegOf(1);
	const id = await stage.announce(bytes);
	const {put} = stage.world.photos;
	stage.world.photos.put = () => Promise.reject(new Error('the store is away'));
	for (let n = 0; n < 5; n++) await stage.send(id, n === 0 ? bytes : null, {offset: n === 0 ? 0 : bytes.length});
	stage.world.photos.put = put;
	expect((await stage.send(id, null, {offset: bytes.length})).status).toBe(200);
});
