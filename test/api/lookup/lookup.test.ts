import path from 'node:path';
import {brotliDecompressSync} from 'node:zlib';
import {sql} from 'drizzle-orm';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {recordFact} from '../../../api/import/record-fact.ts';
import {createLookup} from '../../../api/lookup/lookup.ts';
import {sqliteWords} from '../../../api/storage/engines/sqlite-words.ts';
import {defineSchema} from '../../../api/storage/schema.ts';
import {bucketIndex} from '../../../shared/lookup/bucket.ts';
import {inFolder, makeWorld, type TestWorld} from '../../worlds.ts';
import {served} from '../served.ts';
import {addSellers} from './many-sellers.ts';

let world: TestWorld;
beforeEach(async () => {
	world = await makeWorld();
});
afterEach(() => world.storage.close());

const minutes = 60_000;
const days = 24 * 60 * minutes;
const files = (of: TestWorld = world) => served(createApp(of), of.signer.publicKey);
const review = (seller: string, at = '2026-09-01T00:00:00Z') => ({
	fact: 'seller-review',
	store: 'ebay',
	seller,
	name: seller,
	at,
	by: 'Desk',
});

describe('an empty data base', () => {
	test('answers a manifest, an empty directory and one empty bucket, all signed', async () => {
		const read = files();
		expect(await read.manifest()).toEqual({
			kind: 'manifest',
			epoch: 1,
			confirmedAt: '2026-11-22T12:00:00.000Z',
			depth: 0,
			directory: 0,
			changed: [],
			keys: {now: world.signer.publicKey, next: null},
			mirrors: [],
			badges: {keys: [world.credentials.publicKey], lists: []},
		});
		expect(await read.directory(0)).toMatchObject({since: 0, version: 0, entries: []});
		expect(await read.bucket(0, 0)).toMatchObject({sequence: 0, records: {}});
	});
});

describe('the manifest', () => {
	test('is the same file for five minutes, then signed anew', async () => {
		const lookup = createLookup(world);
		const first = await lookup.manifest();
		world.clock.pass(4 * minutes);
		expect(await lookup.manifest()).toBe(first);
		world.clock.pass(1 * minutes);
		expect(await lookup.manifest()).not.toBe(first);
		expect((await files().manifest()).confirmedAt).toBe('2026-11-22T12:05:00.000Z');
	});

	test('names a change at once, for a day, and then no more', async () => {
		const read = files();
		await read.manifest();
		await recordFact(world, review('1'));
		expect(await read.manifest()).toMatchObject({changed: [[0, 1]], directory: 0});
		world.clock.pass(days - minutes);
		expect(await read.manifest()).toMatchObject({changed: [[0, 1]]});
		world.clock.pass(2 * 60 * minutes);
		expect(await read.manifest()).toMatchObject({changed: []});
	});

	test('says the same after a start in the middle of the day', async () => {
		await recordFact(world, review('1'));
		world.clock.pass(days / 2);
		expect(await files().manifest()).toMatchObject({changed: [[0, 1]]});
	});
});

describe('what changes', () => {
	test('is in its bucket at once, and other buckets are not made again', async () => {
		await addSellers(world, 2000);
		await world.storage.atomically(tx => [
			tx.insert(world.storage.tables.lookupDepths).values({id: 'dpt_x', depth: 3, chosenAt: world.now()}),
		]);
		const lookup = createLookup(world);
		const before = await Promise.all(Array.from({length: 8}, (_, index) => lookup.bucket(3, index)));
		await recordFact(world, review('new'));
		const after = await Promise.all(Array.from({length: 8}, (_, index) => lookup.bucket(3, index)));
		expect(after.filter((file, index) => file !== before[index])).toHaveLength(1);
		expect(after.map(file => file?.sequence)).toContain(2001);
	});

	test('through another process on the same data base is heard of within a second', () =>
		inFolder(async folder => {
			const file = path.join(folder, 'touchstone.sqlite');
			const here = await makeWorld({file});
			const there = await makeWorld({file});
			const read = files(here);
			expect((await read.bucket(0, 0)).records).toEqual({});
			await recordFact(there, review('1'));
			here.clock.pass(1000);
			expect(Object.values((await read.bucket(0, 0)).records)).toHaveLength(1);
			expect(await read.manifest()).toMatchObject({changed: [[0, 1]]});
			await Promise.all([here.storage.close(), there.storage.close()]);
		}));
});

describe('the directory tells of every bucket', () => {
	const depthOf3 = () =>
		world.storage.atomically(tx => [
			tx.insert(world.storage.tables.lookupDepths).values({id: 'dpt_x', depth: 3, chosenAt: world.now()}),
		]);

	test('what its newest change is, whole and since a version', async () => {
		await addSellers(world, 1000);
		await depthOf3();
		const read = files();
		const {buckets} = await read.directory(0);
		expect(buckets.depth).toBe(3);
		for (const [index, sequence] of buckets.newest) expect((await read.bucket(3, index)).sequence).toBe(sequence);
		expect(buckets.newest).toHaveLength(8);
		expect((await read.directory(999)).buckets.newest).toHaveLength(1);
	});

	test('as a version of its own within half a day, while the manifest still lists the change', async () => {
		const read = files();
		await recordFact(world, review('1'));
		expect(await read.manifest()).toMatchObject({directory: 0, changed: [[0, 1]]});
		world.clock.pass(days / 2);
		expect(await read.manifest()).toMatchObject({directory: 1, changed: [[0, 1]]});
		expect((await read.directory(0)).buckets.newest).toEqual([[0, 1]]);
		await recordFact(world, review('2'));
		expect(await read.manifest()).toMatchObject({directory: 1, changed: [[0, 2]]});
		world.clock.pass(days / 2);
		expect(await read.manifest()).toMatchObject({directory: 2});
		expect((await read.directory(1)).buckets.newest).toEqual([[0, 2]]);
	});

	test('so that at every hour list and directory together know the newest change', async () => {
		const read = files();
		for (let hour = 0; hour < 60; hour++) {
			if (hour % 7 === 0) await recordFact(world, review(String(hour)));
			const {changed, directory} = await read.manifest();
			const {buckets, version} = await read.directory(0);
			const told = Math.max(...[...changed, ...buckets.newest].map(([, sequence]) => sequence));
			expect(told).toBe((await read.bucket(0, 0)).sequence);
			expect(version).toBe(directory);
			world.clock.pass(days / 24);
		}
	});

	test('and a change in a bucket does not make the directory anew', async () => {
		const lookup = createLookup(world);
		const before = await lookup.directory(0);
		await recordFact(world, review('1'));
		expect(await lookup.directory(0)).toBe(before);
		await recordFact(world, {fact: 'brand', name: 'Halden'});
		expect(await lookup.directory(0)).not.toBe(before);
	});
});

test('a directory over the limit comes in parts, each the rest of the one before', async () => {
	for (let n = 0; n < 60; n++) await recordFact(world, {fact: 'brand', name: `Brand ${n}`, names: [`Name ${n}`]});
	const lookup = createLookup(world, {part: 1000});
	const found: unknown[] = [];
	let parts = 0;
	for (let since = 0, more = true; more; parts++) {
		const file = await lookup.directory(since);
		expect(file!.brotli.length).toBeLessThanOrEqual(1000);
		const body = JSON.parse(brotliDecompressSync(file!.brotli).toString().split('\n')[1]!);
		expect(body.since).toBe(since);
		found.push(...body.entries);
		({version: since, more} = body);
	}
	expect(parts).toBeGreaterThan(2);
	expect(found).toEqual((await files().directory(0)).entries);
});

describe('depth', () => {
	const {lookupDepths, recordState} = defineSchema(sqliteWords);
	const ruling = (depth: number) =>
		world.storage.atomically(tx => [tx.insert(lookupDepths).values({id: 'dpt_x', depth, chosenAt: world.now()})]);
	const counting = (sellers: number) =>
		world.storage.atomically(tx => [tx.update(recordState).set({sellers, sequence: sql`${recordState.sequence} + 1`})]);

	test('follows the data, and the depth before is answered for seven days more', async () => {
		const read = files();
		await ruling(3);
		await addSellers(world, 1100);
		expect(await read.manifest()).toMatchObject({depth: 3});
		await counting(5000);
		expect(await read.manifest()).toMatchObject({depth: 5});
		expect(await read.bucket(3, 7)).toMatchObject({depth: 3, index: 7});
		expect(await read.bucket(5, 0x1f)).toMatchObject({depth: 5, index: 0x1f});
		world.clock.pass(7 * days + 1);
		await read.manifest();
		await expect(read.bucket(3, 7)).rejects.toThrow('answered 404');
	});

	test('is right from the first request on when the data base is full already', async () => {
		await counting(200_000);
		expect(await files().manifest()).toMatchObject({depth: 10});
		await expect(files().bucket(0, 0)).rejects.toThrow('answered 404');
	});

	test('that another node has changed is followed', async () => {
		const read = files();
		await addSellers(world, 600);
		expect(await read.manifest()).toMatchObject({depth: 0, changed: [[0, 600]]});
		world.clock.pass(1000);
		await ruling(2);
		world.clock.pass(1000);
		const {depth, changed} = await read.manifest();
		expect(depth).toBe(2);
		expect(changed.map(([index]) => index)).toEqual([0, 1, 2, 3]);
	});

	test('every seller is in the bucket of its address and in no other, small buckets are padded to their size class', async () => {
		await addSellers(world, 600);
		await ruling(2);
		const read = files();
		const buckets = await Promise.all([0, 1, 2, 3].map(index => read.bucket(2, index)));
		expect(buckets.flatMap(({records}) => Object.keys(records))).toHaveLength(600);
		for (const {records, index} of buckets)
			for (const address of Object.keys(records)) expect(bucketIndex(address, 2)).toBe(index);
		for (const bucket of buckets) expect(Buffer.byteLength(JSON.stringify(bucket)) % 16_384).toBe(0);
	});
});

describe('how files are sent', () => {
	const get = (headers: Record<string, string> = {}, at = '/v1/lookup/0/0') => createApp(world).request(at, {headers});

	test('as stored brotli for whoever takes it, plain for the others, with a strong tag for each', async () => {
		const plain = await get();
		const brotli = await get({'accept-encoding': 'gzip, br;q=0.5'});
		const refused = await get({'accept-encoding': 'br;q=0, gzip'});
		expect(plain.headers.get('content-encoding')).toBeNull();
		expect(refused.headers.get('content-encoding')).toBeNull();
		expect(brotli.headers.get('content-encoding')).toBe('br');
		const bytes = Buffer.from(await brotli.arrayBuffer());
		expect(brotliDecompressSync(bytes).toString()).toBe(await plain.text());
		expect(plain.headers.get('etag')).toMatch(/^"[\w-]{27}"$/);
		expect(brotli.headers.get('etag')).toBe(plain.headers.get('etag')?.replace(/"$/, '-br"'));
		expect(brotli.headers.get('vary')).toBe('Accept-Encoding');
	});

	test('not at all to whoever has it', async () => {
		const etag = (await get()).headers.get('etag')!;
		for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
			const answer = await get({'if-none-match': header});
			expect(answer.status).toBe(304);
			expect(answer.headers.get('etag')).toBe(etag);
			expect(await answer.text()).toBe('');
		}
		expect((await get({'if-none-match': '"other"'})).status).toBe(200);
	});

	test('with its length, to a question for the head alone too', async () => {
		const answer = await createApp(world).request('/v1/lookup/0/0', {method: 'HEAD'});
		expect(Number(answer.headers.get('content-length'))).toBe((await (await get()).arrayBuffer()).byteLength);
		expect(await answer.text()).toBe('');
	});

	test('the second time from memory, the same to the byte', async () => {
		const app = createApp(world);
		const [first, second] = [await app.request('/v1/lookup/0/0'), await app.request('/v1/lookup/0/0')];
		expect([...second.headers]).toEqual([...first.headers]);
		expect(await second.text()).toBe(await first.text());
	});

	test.each([
		['/v1/lookup/manifest', 'public, max-age=60'],
		['/v1/lookup/directory/0', 'public, max-age=300'],
		['/v1/lookup/0/0', 'public, max-age=300'],
	])('%s may be kept as %s', async (at, cacheControl) => {
		expect((await get({}, at)).headers.get('cache-control')).toBe(cacheControl);
	});

	test('with a tag that follows from the content: another server on the same data says the same', async () => {
		await recordFact(world, review('1'));
		expect((await get()).headers.get('etag')).toBe((await get()).headers.get('etag'));
	});
});
