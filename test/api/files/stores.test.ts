import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {chooseStores, createFolderStore, createS3Store, hashOf} from '../../../api/files/index.ts';
import {openWorld} from '../../../api/open-world.ts';
import {fileStoreContract} from '../../contracts/file-store-contract.ts';
import {inFolder, silent} from '../../worlds.ts';
import {serveS3} from './s3-server.ts';

const placeOf = (hash: string) => `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;

fileStoreContract('a folder', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-files-'));
	const open = () => createFolderStore(path.join(folder, 'photos'));
	return {
		store: open(),
		reopen: open,
		damage: hash => writeFileSync(path.join(folder, 'photos', placeOf(hash)), 'another'),
		dispose: () => rmSync(folder, {recursive: true}),
	};
});

fileStoreContract('a bucket', async () => {
	const bucket = await serveS3();
	const open = () => createS3Store(bucket.options, 'photos');
	return {
		store: open(),
		reopen: open,
		damage: hash => void bucket.objects.set(`/evidence/photos/${placeOf(hash)}`, Buffer.from('another')),
		dispose: () => bucket.close(),
	};
});

describe('a bucket', () => {
	let bucket: Awaited<ReturnType<typeof serveS3>>;
	beforeEach(async () => {
		bucket = await serveS3();
	});
	afterEach(() => bucket.close());
	const bytes = Buffer.from('a photo');

	test('has each file once, at a place in its path', async () => {
		const store = createS3Store(bucket.options, 'photos');
		await store.put(bytes);
		await store.put(bytes);
		const place = `/evidence/photos/${placeOf(hashOf(bytes))}`;
		expect([...bucket.objects.keys()]).toEqual([place]);
		expect(bucket.asked).toEqual([`HEAD ${place}`, `PUT ${place}`, `HEAD ${place}`]);
	});

	test.each([
		['a wrong secret', {secret: 'guessed'}],
		['another region', {region: 'eu-test-2'}],
		['another key', {key: 'AKOTHER'}],
	])('takes nothing signed with %s', async (_, wrong) => {
		const store = createS3Store({...bucket.options, ...wrong}, 'photos');
		await expect(store.put(bytes)).rejects.toMatchObject({code: 'busy'});
		expect(bucket.objects.size).toBe(0);
	});

	test.each([403, 500, 503, 307])('that answers %i says so, and nothing is taken for kept', async status => {
		const store = createS3Store(bucket.options, 'photos');
		await store.put(bytes);
		bucket.trouble = status;
		await expect(store.put(Buffer.from('x'))).rejects.toMatchObject({code: 'busy'});
		await expect(store.get(hashOf(bytes))).rejects.toMatchObject({code: 'busy'});
		await expect(store.erase(hashOf(bytes), async () => false)).rejects.toMatchObject({code: 'busy'});
		bucket.trouble = null;
		expect(Buffer.from((await store.get(hashOf(bytes)))!)).toEqual(bytes);
	});

	test('that came later still has what lay in the folder, and erases it there', () =>
		inFolder(async folder => {
			const before = await chooseStores(folder, null, '');
			const old = await before.photos.put(Buffer.from('of the time before'));
			const {photos} = await chooseStores(folder, bucket.options, '');
			const hash = await photos.put(bytes);
			expect(await before.photos.get(hash)).toBeNull();
			expect(Buffer.from((await photos.get(old))!).toString()).toBe('of the time before');
			expect(await photos.erase(old, async () => false)).toBe(true);
			expect(await before.photos.get(old)).toBeNull();
			expect([...bucket.objects.keys()]).toEqual([`/evidence/photos/${placeOf(hash)}`]);
		}));

	test('keeps documents, photos and those of test keys apart', () =>
		inFolder(async folder => {
			const world = await openWorld({dataDir: folder, log: silent, s3: bucket.options, withSandbox: true});
			for (const each of [world, world.sandbox!]) {
				await each.documents.put(bytes);
				await each.photos.put(bytes);
			}
			const places = ['documents', 'photos', 'sandbox/documents', 'sandbox/photos'];
			expect([...bucket.objects.keys()].sort()).toEqual(
				places.map(name => `/evidence/${name}/${placeOf(hashOf(bytes))}`),
			);
			await world.sandbox?.storage.close();
			await world.storage.close();
		}));

	test.each([
		['can not be written', () => Object.assign(bucket, {trouble: 403}), 'PUT was answered|HEAD was answered'],
		['does not exist', () => Object.assign(bucket.options, {bucket: 'another'}), 'PUT was answered 404'],
		['is not there', () => bucket.close(), 'fetch failed: connect ECONNREFUSED'],
	])('that %s ends the start with one sentence, without a secret', async (_, spoil, words) => {
		await spoil();
		await inFolder(async folder => {
			const start = openWorld({dataDir: folder, log: silent, s3: bucket.options});
			await expect(start).rejects.toThrow(new RegExp(`^Files can not be kept in the bucket .* (${words})`));
			await expect(start).rejects.not.toThrow(bucket.options.secret);
		});
		bucket = await serveS3();
	});
});
