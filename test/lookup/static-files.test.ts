import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {brotliDecompressSync} from 'node:zlib';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {suspendBadge} from '../../api/badges/index.ts';
import {runTouchstone} from '../../api/cli/run-touchstone.ts';
import {recordFact} from '../../api/import/record-fact.ts';
import {exportFiles} from '../../api/lookup/export-files.ts';
import {openWorld} from '../../api/open-world.ts';
import type {World} from '../../api/world.ts';
import {createLookup} from '../../extension/lookup/lookup.ts';
import {createMemoryShelf} from '../../extension/lookup/memory-shelf.ts';
import {addSellers} from '../api/lookup/many-sellers.ts';
import {soldBy} from '../extension/page-facts.ts';
import {serveFolder} from '../static-server.ts';
import {inFolder, makeClock, silent} from '../worlds.ts';

const clock = makeClock();
const day = 86_400_000;
const review = (seller: string, name = seller) => ({
	fact: 'seller-review',
	store: 'aliexpress',
	seller,
	name,
	at: '2026-09-01T00:00:00Z',
	by: 'Desk',
});

/** The extension's own lookup client, with the real network. */
function clientOf(base: string, key: string, mirrors: string[] = []) {
	const asked: [path: string, status: number | null][] = [];
	const shelf = createMemoryShelf();
	const lookup = createLookup({
		shelf,
		fetch: globalThis.fetch,
		server: async () => ({base, key}),
		now: clock.now,
		wait: async () => {},
		random: Math.random,
		mirrors: async () => mirrors,
		trust: async () => {},
		sent: async ({url, status}) => void asked.push([url, status]),
	});
	return {...lookup, shelf, asked};
}

let world: World;
let folder: string;
let site: Awaited<ReturnType<typeof serveFolder>>;
let done: PromiseWithResolvers<void>;
beforeEach(async () => {
	const ready = Promise.withResolvers<void>();
	done = Promise.withResolvers<void>();
	void inFolder(async made => {
		folder = made;
		ready.resolve();
		await done.promise;
	});
	await ready.promise;
	world = await openWorld({dataDir: path.join(folder, 'data'), log: silent, now: clock.now});
	site = await serveFolder(path.join(folder, 'site'));
});
afterEach(async () => {
	await site.close();
	await world.storage.close();
	done.resolve();
});
const exportAll = () => exportFiles(world, path.join(folder, 'site'));

describe('exported lookup files on a plain web server', () => {
	test('hold the status lists of badges: a mirror proves them as the server does', async () => {
		await recordFact(world, {fact: 'brand', name: 'Lumora'});
		const badge = {fact: 'badge', id: 'b1', store: 'aliexpress', seller: '1101', name: 'Beauty Hall', brand: 'Lumora'};
		await recordFact(world, {...badge, kind: 'official', from: '2026-01-01', until: '2027-12-31'});
		expect(await exportAll()).toMatchObject({files: 5, written: 5});
		const client = clientOf(site.url, world.signer.publicKey);
		expect((await client.refresh('timer')).trouble).toBeNull();
		const proofs = async () => (await client.find(soldBy('1101'))).records.proofs.get('b1');
		expect(await proofs()).toMatchObject({is: 'proved', status: 'good'});

		await suspendBadge(world, 'b1', null);
		clock.pass(1000);
		await exportAll();
		expect((await client.refresh('timer')).trouble).toBeNull();
		expect(await proofs()).toMatchObject({status: 'suspended'});
	});

	test('are all that an extension needs', async () => {
		await recordFact(world, {fact: 'brand', name: 'Lumora'});
		await recordFact(world, review('1101', 'Beauty Hall'));
		expect(await exportAll()).toMatchObject({files: 3, written: 3, depth: 0});
		const client = clientOf(site.url, world.signer.publicKey);
		expect((await client.refresh('timer')).trouble).toBeNull();
		const {records, freshness} = await client.find(soldBy('1101'));
		expect([records.seller?.name, records.brand?.name, freshness.is]).toEqual(['Beauty Hall', 'Lumora', 'confirmed']);
		expect(client.asked.map(([, status]) => status)).toEqual([200, 200, 200]);
	});

	test('lead an extension that held an earlier export on by a difference', async () => {
		await recordFact(world, {fact: 'brand', name: 'Lumora'});
		await recordFact(world, {fact: 'brand', name: 'Halden'});
		await exportAll();
		const client = clientOf(site.url, world.signer.publicKey);
		await client.refresh('timer');
		await recordFact(world, review('1', 'One'));
		await recordFact(world, {fact: 'brand', name: 'Aurelle'});
		clock.pass(3 * day);
		await exportAll();
		expect((await client.refresh('timer')).trouble).toBeNull();
		expect(client.asked.slice(2)).toEqual([
			[`${site.url}/v1/lookup/manifest`, 200],
			[`${site.url}/v1/lookup/directory/2`, 200],
		]);
		expect((await client.shelf.brands()).map(({name}) => name)).toEqual(['Lumora', 'Halden', 'Aurelle']);
		expect(await client.find(soldBy('1'))).toMatchObject({
			records: {seller: {name: 'One'}},
			freshness: {is: 'confirmed'},
		});
	});

	test('that a mirror keeps from before are refused: an old bucket, and an old manifest after a day', async () => {
		await recordFact(world, review('1101', 'Beauty Hall'));
		await exportAll();
		const old = await serveFolder(path.join(folder, 'old'));
		await exportFiles(world, path.join(folder, 'old'));
		await recordFact(world, review('1102', 'Newer'));
		clock.pass(3 * day);
		await exportAll();
		const client = clientOf(site.url, world.signer.publicKey, [old.url]);
		await client.refresh('timer');
		await site.close();
		expect((await client.find(soldBy('1101'))).freshness).toMatchObject({is: 'nothing'});
		expect(client.asked.at(-1)).toEqual([`${old.url}/v1/lookup/0/0`, 200]);
		const fooled = clientOf(old.url, world.signer.publicKey);
		await fooled.refresh('timer');
		expect((await fooled.find(soldBy('1101'))).freshness).toMatchObject({is: 'as-of'});
		await old.close();
	});

	test('are pairs of the same bytes, and those that did not change are left alone', async () => {
		await recordFact(world, {fact: 'brand', name: 'Lumora'});
		await exportAll();
		const lookupFolder = path.join(folder, 'site/v1/lookup');
		const files = readdirSync(lookupFolder, {recursive: true, encoding: 'utf8'}).filter(name => !name.endsWith('.br'));
		const plain = files.map(name => path.join(lookupFolder, name)).filter(file => statSync(file).isFile());
		expect(plain).toHaveLength(3);
		for (const file of plain) expect(brotliDecompressSync(readFileSync(`${file}.br`))).toEqual(readFileSync(file));
		expect(await exportAll()).toMatchObject({files: 4, written: 1});
		clock.pass(600_000);
		expect(await exportAll()).toMatchObject({files: 4, written: 1});
	});

	test('of another depth than the present one are taken away', async () => {
		await exportAll();
		const bucket = (depth: number) => existsSync(path.join(folder, `site/v1/lookup/${depth}`));
		expect([bucket(0), bucket(3)]).toEqual([true, false]);
		const {storage} = world;
		await addSellers({...world, clock}, 1100);
		await storage.atomically(tx => [
			tx
				.insert(storage.tables.lookupDepths)
				.values({id: 'dpt_x', depth: 3, chosenAt: new Date(clock.now().getTime() + 5)}),
		]);
		expect(await exportAll()).toMatchObject({depth: 3});
		expect([bucket(0), bucket(3)]).toEqual([false, true]);
		expect(readdirSync(path.join(folder, 'site/v1/lookup/3'))).toHaveLength(16);
	});

	test('name their mirrors; a folder that can not be written is told in a sentence', async () => {
		const said: string[] = [];
		const mouth = {print: (line: string) => said.push(line), say: (line: string) => said.push(line)};
		const run = (...args: string[]) =>
			runTouchstone(['export-lookup', ...args, '--data', path.join(folder, 'data')], mouth);
		expect(await run(path.join(folder, 'site'), '--mirrors', 'https://a.example')).toBe(0);
		const manifest = readFileSync(path.join(folder, 'site/v1/lookup/manifest'), 'utf8');
		expect(JSON.parse(manifest.split('\n')[1]!).mirrors).toEqual(['https://a.example']);
		expect(await run()).toBe(2);
		expect(await run('x', '--mirrors', 'ftp://a')).toBe(2);
		expect(await run('/dev/null/x')).toBe(1);
		expect(said.at(-1)).toMatch(/^\/dev\/null\/x can not be written: /);
	});
});
