import 'fake-indexeddb/auto';
import {beforeEach, describe, expect, test} from 'vitest';
import {type Database, openDatabase} from '../../../extension/history/database.ts';
import {createDexieShelf} from '../../../extension/history/dexie-shelf.ts';
import {exportEverything} from '../../../extension/history/export.ts';
import {forgetAll, forgetVisits, putBack} from '../../../extension/history/forget.ts';
import {listingOf} from '../../../extension/history/listing-of.ts';
import {recall} from '../../../extension/history/recall.ts';
import {remember} from '../../../extension/history/remember.ts';
import {keepRequest, requestsSent} from '../../../extension/history/sent-requests.ts';
import {storageTrouble} from '../../../extension/history/storage-trouble.ts';
import {looksAt, observed, searchVisits, storesVisited} from '../../../extension/history/visits.ts';
import {keepSetting, readSettings} from '../../../extension/platform/settings.ts';
import type {PageFacts} from '../../../shared/product.ts';
import type {Level, Verdict} from '../../../shared/trust/finding.ts';
import {pageFacts} from '../page-facts.ts';

const minute = 60_000;
const start = Date.parse('2026-11-22T12:00:00.000Z');
const iso = (ms: number) => new Date(start + ms).toISOString();
const verdict = (level: Level = 'unknown'): Verdict => ({level, findings: []});
const price = (minor: number) => ({low: {minor, currency: 'EUR'}, high: null});

let database: Database;
let count = 0;
beforeEach(() => {
	database = openDatabase(`history-${count++}`);
});

const look = (facts: PageFacts, ms: number, level?: Level, insteadOf: number | null = null) =>
	remember(database, {facts, verdict: verdict(level), at: iso(ms), insteadOf});
/** The visit before, as a look is told that is not remembered yet. */
const visitBefore = async (facts: PageFacts, ms: number, insteadOf: number | null = null) =>
	(await recall(database, {facts, at: iso(ms), insteadOf})).before;

describe('remembering', () => {
	test('looks that read the same within half an hour are one visit', async () => {
		await look(pageFacts(), 0);
		expect(await visitBefore(pageFacts({reviewCount: 8}), 20 * minute)).toBeNull();
		const {visit, isNew} = await look(pageFacts({reviewCount: 8}), 20 * minute);
		expect(visit).toMatchObject({at: iso(0), lastAt: iso(20 * minute), facts: {reviewCount: 8}});
		expect([isNew, await database.visits.count()]).toEqual([false, 1]);
	});

	test('half an hour counts from the last look', async () => {
		await look(pageFacts(), 0);
		await look(pageFacts(), 20 * minute);
		expect((await look(pageFacts(), 45 * minute)).isNew).toBe(false);
		expect((await look(pageFacts(), 80 * minute)).isNew).toBe(true);
	});

	test('another price is another visit, and the visit before is given back to compare', async () => {
		await look(pageFacts({price: price(2490)}), 0);
		const cheaper = pageFacts({price: price(1990)});
		expect((await visitBefore(cheaper, minute))?.facts.price?.low.minor).toBe(2490);
		expect((await look(cheaper, minute)).visit.facts.price?.low.minor).toBe(1990);
		expect((await visitBefore(cheaper, 2 * minute))?.facts.price?.low.minor).toBe(2490);
	});

	test('another verdict on the same facts is the same visit', async () => {
		await look(pageFacts(), 0, 'unknown');
		expect((await look(pageFacts(), minute, 'warning')).visit.verdict.level).toBe('warning');
		expect(await database.visits.count()).toBe(1);
	});

	test('a fuller reading of the same look takes the place of the first', async () => {
		await look(pageFacts({price: price(2490)}), 0);
		const partial = await look(pageFacts({price: null}), 5 * minute);
		expect(await visitBefore(pageFacts({price: price(2490)}), 5 * minute + 500, partial.visit.id)).toBeNull();
		const full = await look(pageFacts({price: price(2490)}), 5 * minute + 500, 'unknown', partial.visit.id);
		expect(await database.visits.count()).toBe(1);
		expect(full.isNew).toBe(false);
	});

	test('two tabs that look at once make one visit', async () => {
		await Promise.all([look(pageFacts(), 0), look(pageFacts(), 1), look(pageFacts(), 2)]);
		expect(await database.visits.count()).toBe(1);
	});

	test('a page without a listing id is known by its address, less what names no product', () => {
		const page = {store: 'shop.example', listingId: null, url: 'https://shop.example/lamp?utm=1#x'};
		expect(listingOf(page)).toBe('https://shop.example/lamp');
		const byQuery = {...page, url: 'https://shop.example/product.php?utm=1&id=66'};
		expect(listingOf(byQuery)).toBe('https://shop.example/product.php?id=66');
	});
});

describe('finding again', () => {
	beforeEach(async () => {
		await look(pageFacts({title: 'Oak Desk Lamp'}), 0, 'clear');
		await look(pageFacts({listingId: '2', title: 'Walnut Chair', brand: 'Cobalt'}), minute, 'warning');
		await look(pageFacts({listingId: '3', store: 'etsy', title: 'Lamp shade, oak'}), 2 * minute, 'clear');
	});
	const titles = async (filter: Partial<Parameters<typeof searchVisits>[1]>, limit = 10) => {
		const {visits, total} = await searchVisits(database, {text: '', level: null, store: null, ...filter}, limit);
		return [visits.map(({facts}) => facts.title), total];
	};

	test('newest first, with the number of all that fit', async () => {
		expect(await titles({})).toEqual([['Lamp shade, oak', 'Walnut Chair', 'Oak Desk Lamp'], 3]);
		expect(await titles({}, 1)).toEqual([['Lamp shade, oak'], 3]);
	});
	test('by words in any order, in title, seller and brand', async () => {
		expect(await titles({text: 'LAMP oak'})).toEqual([['Lamp shade, oak', 'Oak Desk Lamp'], 2]);
		expect(await titles({text: 'cobalt beauty'})).toEqual([['Walnut Chair'], 1]);
	});
	test('by level and by store', async () => {
		expect(await titles({level: 'warning'})).toEqual([['Walnut Chair'], 1]);
		expect(await titles({store: 'etsy'})).toEqual([['Lamp shade, oak'], 1]);
		expect(await storesVisited(database)).toEqual(['aliexpress', 'etsy']);
	});
});

describe('the same product', () => {
	const lamp = {gtin: '09506000134352'};
	beforeEach(async () => {
		await look(pageFacts({...lamp, price: price(2490)}), 0);
		await look(pageFacts({...lamp, store: 'etsy', listingId: '7', price: price(1990)}), minute);
		await look(pageFacts({...lamp, store: 'etsy', listingId: '8', price: null}), 2 * minute);
		await look(pageFacts({listingId: '9', gtin: '00000000000017', price: price(100)}), 3 * minute);
	});

	test('prices of it seen elsewhere are given newest first, this listing’s own left out', async () => {
		expect(await observed(database, 'product:09506000134352', 'aliexpress/100500')).toEqual([
			{store: 'etsy', listingId: '7', price: {minor: 1990, currency: 'EUR'}, at: iso(minute)},
		]);
	});
	test('all looks at it, on whichever listing, oldest first and once each', async () => {
		const looks = await looksAt(database, pageFacts(lamp));
		expect(looks.map(({facts}) => facts.listingId)).toEqual(['100500', '7', '8']);
	});
});

describe('forgetting', () => {
	test('single visits go, and come back as they were', async () => {
		const {visit} = await look(pageFacts(), 0);
		const forgotten = await forgetVisits(database, [visit.id, 999]);
		expect(await database.visits.count()).toBe(0);
		await putBack(database, forgotten);
		expect(await database.visits.toArray()).toEqual([visit]);
	});

	test('all that tells what was looked at goes: visits, requests, buckets; settings and the directory stay', async () => {
		await look(pageFacts(), 0);
		await keepRequest(database, {at: iso(0), url: 'https://t.test/', why: 'page', status: 200, bytes: 1, took: 1});
		await keepSetting(database, 'welcomed', true);
		const shelf = createDexieShelf(database);
		const held = {epoch: 1, sequence: 1, confirmedAt: null, fetchedAt: iso(0), usedAt: iso(0)};
		const empty = {kind: 'directory', epoch: 1, since: 0, version: 1, more: false} as const;
		const buckets = {depth: 0, newest: []};
		await shelf.keepDirectory({...empty, buckets, entries: []}, {name: 'directory', ...held});
		await shelf.keepBucket(
			{kind: 'bucket', epoch: 1, depth: 0, index: 0, sequence: 1, records: {}},
			{name: '0/0', ...held},
		);

		const forgotten = await forgetAll(database);
		expect([await database.visits.count(), await database.requests.count()]).toEqual([0, 0]);
		expect((await shelf.parts()).map(({name}) => name)).toEqual(['directory']);
		expect((await readSettings(database)).welcomed).toBe(true);
		await putBack(database, forgotten);
		expect([await database.visits.count(), await database.requests.count()]).toEqual([1, 1]);
	});
});

describe('what was sent', () => {
	const request = (at: string) => ({at, url: 'https://t.test/', why: 'timer', status: 200, bytes: 1, took: 1}) as const;
	test('the newest thousand stay', async () => {
		await database.requests.bulkAdd(Array.from({length: 1015}, () => request(iso(0))));
		for (let n = 0; n < 5; n++) await keepRequest(database, request(iso(minute)));
		const {requests, total} = await requestsSent(database, 2);
		expect([requests.map(({at}) => at), total]).toEqual([[iso(minute), iso(minute)], 1000]);
	});
	test('what is asked again and again is one line, which tells of the last time and how often', async () => {
		const poll = (at: string, url = 'https://t.test/inbox') =>
			({...request(at), url, method: 'GET', times: 1}) as const;
		for (let n = 0; n < 30; n++) {
			await keepRequest(database, poll(iso(n * 2500)));
			if (n % 10 === 0) await keepRequest(database, request(iso(n * 2500)));
		}
		await keepRequest(database, poll(iso(minute), 'https://t.test/other'));
		const {requests} = await requestsSent(database, 9);
		expect(requests.map(({url, at, times}) => [url, at, times])).toEqual([
			['https://t.test/other', iso(minute), 1],
			['https://t.test/', iso(20 * 2500), undefined],
			['https://t.test/', iso(10 * 2500), undefined],
			['https://t.test/', iso(0), undefined],
			['https://t.test/inbox', iso(29 * 2500), 30],
		]);
	});
	test('nothing older than thirty days stays', async () => {
		await database.requests.bulkAdd(Array.from({length: 19}, () => request(iso(0))));
		await keepRequest(database, request(iso(31 * 24 * 60 * minute)));
		expect(await database.requests.count()).toBe(1);
	});
});

test('the export is one JSON file with everything but public records', async () => {
	await look(pageFacts(), 0);
	await keepSetting(database, 'country', 'DE');
	const text = await (await exportEverything(database, iso(minute))).text();
	const exported = JSON.parse(text);
	expect(exported).toMatchObject({
		format: 'touchstone-export',
		version: 1,
		exportedAt: iso(minute),
		requests: [],
		files: [],
	});
	expect(exported.visits).toHaveLength(1);
	expect(exported.settings).toEqual([{name: 'country', value: 'DE'}]);
});

describe('settings', () => {
	test('read as their defaults when missing or spoilt', async () => {
		await database.settings.put({name: 'api', value: {base: 'not an address', key: 7}});
		const settings = await readSettings(database);
		expect(settings.api).toEqual({base: 'http://127.0.0.1:8787', key: null});
		expect(settings).toMatchObject({language: null, country: null, storesOff: [], welcomed: false});
	});
	test('a value that does not fit is not kept', async () => {
		await expect(keepSetting(database, 'country', 'Germany')).rejects.toThrow();
		expect(await database.settings.count()).toBe(0);
	});
});

describe('trouble with the storage', () => {
	test('a data base of a newer version is left alone, and said', async () => {
		const name = `newer-${count++}`;
		const newer = openDatabase(name, 2);
		await newer.visits.add({
			...{listing: 'x/1', product: null, seller: null, facts: pageFacts(), verdict: verdict()},
			...{at: iso(0), lastAt: iso(0)},
		});
		newer.close();
		const older = openDatabase(name, 1);
		const error = await older.visits.count().then(
			() => null,
			(thrown: unknown) => thrown,
		);
		expect(storageTrouble(error)?.kind).toBe('newer');
		await expect(older.visits.clear()).rejects.toThrow();
		older.close();
		const again = openDatabase(name, 2);
		expect(await again.visits.count()).toBe(1);
	});

	test('a full storage is recognised under the wrappings', () => {
		const quota = new DOMException('no space', 'QuotaExceededError');
		const aborted = Object.assign(new Error('aborted'), {name: 'AbortError', inner: quota});
		expect(storageTrouble(aborted)?.kind).toBe('full');
		expect(storageTrouble(Object.assign(new Error('x'), {name: 'InvalidStateError'}))?.kind).toBe('locked');
		expect(storageTrouble(new TypeError('a mistake of ours'))).toBeNull();
		expect(storageTrouble('words')).toBeNull();
	});
});
