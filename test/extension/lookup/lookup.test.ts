import {beforeEach, describe, expect, test} from 'vitest';
import {createLookup} from '../../../extension/lookup/lookup.ts';
import {createMemoryShelf} from '../../../extension/lookup/memory-shelf.ts';
import type {SentRequest} from '../../../extension/lookup/sent-request.ts';
import type {Server, Shelf} from '../../../extension/lookup/shelf.ts';
import {addressOf} from '../../../shared/address.ts';
import {bucketIndex} from '../../../shared/lookup/bucket.ts';
import {findBrand} from '../../../shared/trust/brand-index.ts';
import {pageFacts, soldBy} from '../page-facts.ts';
import {base, brandRecord, createOperator, newSigner, type Operator, sellerRecord} from './fake-operator.ts';

const minute = 60_000;
const hour = 60 * minute;
const start = Date.parse('2026-11-22T12:00:00.000Z');
const iso = (ms: number) => new Date(ms).toISOString();

let operator: Operator;
let shelf: Shelf;
let clock: number;
let server: Server | null;
let sent: Omit<SentRequest, 'id'>[];
let lookup: ReturnType<typeof createLookup>;

const world = () => ({
	shelf,
	fetch: operator.fetch,
	server: async () => server,
	now: () => new Date(clock),
	wait: async () => {},
	random: () => 0.5,
	mirrors: async () => [] as string[],
	trust: async (_: Server, key: string) => {
		server = server && {...server, key};
	},
	sent: async (request: Omit<SentRequest, 'id'>) => void sent.push(request),
});

/** The path of the bucket that holds seller `id`, and its index. */
async function bucketOf(id: string) {
	const index = bucketIndex(await addressOf(`seller:aliexpress/${id}`), operator.depth);
	return {index, path: `/v1/lookup/${operator.depth}/${index.toString(16)}`};
}
const bucketsAsked = () => operator.asked.filter(path => /lookup\/\d+\//.test(path));
const later = (ms: number) => {
	clock += ms;
	operator.confirmedAt = iso(clock);
};

beforeEach(async () => {
	clock = start;
	operator = await createOperator(iso(start));
	operator.directory = [
		{version: 1, key: 'brand:lumora', record: brandRecord('lumora')},
		{version: 2, key: 'seller:aliexpress/2202', record: sellerRecord('seller:aliexpress/2202', {name: 'Badge Holder'})},
	];
	operator.sellers = [
		{sequence: 5, record: sellerRecord('seller:aliexpress/1101', {name: 'Beauty Hall'})},
		{sequence: 6, record: sellerRecord('seller:aliexpress/1102')},
	];
	server = {base, key: operator.signer.publicKey};
	shelf = createMemoryShelf();
	sent = [];
	lookup = createLookup(world());
});

describe('when all is well', () => {
	test('a seller is found by one bucket request, and confirmed', async () => {
		await lookup.refresh('timer');
		const {records, freshness} = await lookup.find(pageFacts());
		expect(records.seller?.name).toBe('Beauty Hall');
		expect(records.brand?.name).toBe('lumora');
		expect(findBrand(records.brands, 'LUMORA®')?.name).toBe('lumora');
		expect(freshness).toEqual({is: 'confirmed', at: iso(start)});
		expect(operator.asked).toEqual(['/v1/lookup/manifest', '/v1/lookup/directory/0', (await bucketOf('1101')).path]);
	});

	test('requests carry nothing but their address', async () => {
		await lookup.refresh('timer');
		await lookup.find(pageFacts());
		for (const init of operator.inits) {
			expect(init).toMatchObject({
				cache: 'no-store',
				credentials: 'omit',
				referrerPolicy: 'no-referrer',
				redirect: 'error',
			});
			expect(init.body).toBeUndefined();
			expect(init.headers).toEqual({'accept-language': '*'});
		}
		expect(sent.map(({url, why, status}) => [url.slice(base.length), why, status])).toEqual([
			['/v1/lookup/manifest', 'timer', 200],
			['/v1/lookup/directory/0', 'timer', 200],
			[(await bucketOf('1101')).path, 'page', 200],
		]);
		expect(sent.every(({bytes}) => bytes > 100)).toBe(true);
	});

	test('a seller of the directory is never asked for', async () => {
		await lookup.refresh('timer');
		const {records, freshness} = await lookup.find(soldBy('2202'));
		expect(records.seller?.name).toBe('Badge Holder');
		expect(freshness.is).toBe('confirmed');
		expect(bucketsAsked()).toEqual([]);
	});

	test('a page that names no seller asks for nothing', async () => {
		await lookup.refresh('timer');
		const {freshness} = await lookup.find(pageFacts({seller: null}));
		expect(freshness.is).toBe('confirmed');
		expect(bucketsAsked()).toEqual([]);
	});

	test('a confirmed bucket is not asked for again, an unknown seller in it neither', async () => {
		operator.depth = 0;
		await lookup.refresh('timer');
		await lookup.find(pageFacts());
		await lookup.find(pageFacts());
		const {records, freshness} = await lookup.find(soldBy('9999'));
		expect(records.seller).toBeNull();
		expect(freshness.is).toBe('confirmed');
		expect(bucketsAsked()).toEqual(['/v1/lookup/0/0']);
	});

	test('tabs that ask for the same bucket at once share one request', async () => {
		await lookup.refresh('timer');
		const answers = await Promise.all(Array.from({length: 8}, () => lookup.find(pageFacts())));
		expect(answers.map(({records}) => records.seller?.name)).toEqual(Array(8).fill('Beauty Hall'));
		expect(bucketsAsked()).toHaveLength(1);
	});

	test('without permission to ask, the shelf alone answers', async () => {
		await lookup.refresh('timer');
		const {freshness} = await lookup.find(pageFacts(), {mayAsk: false});
		expect(freshness).toEqual({is: 'nothing', why: 'not-yet-asked'});
		expect(bucketsAsked()).toEqual([]);
	});

	test('nobody is asked before a server was chosen', async () => {
		server = null;
		await lookup.refresh('timer');
		expect((await lookup.find(pageFacts())).freshness).toEqual({is: 'nothing', why: 'not-yet-asked'});
		expect(operator.asked).toEqual([]);
	});

	test('with a manifest alone no bucket is asked for either', async () => {
		operator.instead.set('/v1/lookup/directory/0', () => new Response('', {status: 500}));
		expect((await lookup.refresh('timer')).trouble).toBe('offline');
		expect((await lookup.find(pageFacts())).freshness).toEqual({is: 'nothing', why: 'offline'});
		expect(bucketsAsked()).toEqual([]);
	});

	test('an answer of the server before is dropped when another was chosen meanwhile', async () => {
		operator.instead.set('/v1/lookup/manifest', async () => {
			server = {base: 'https://other.test', key: operator.signer.publicKey};
			return new Response(await operator.manifest());
		});
		expect((await lookup.refresh('timer')).trouble).toBe('refused');
		expect((await shelf.manifest())?.manifest).toBeNull();
	});

	test('before the directory is there no bucket is asked for: the seller might stand in it', async () => {
		await lookup.find(pageFacts());
		expect(operator.asked).toEqual([]);
	});
});

describe('as time goes', () => {
	beforeEach(async () => {
		await lookup.refresh('timer');
		await lookup.find(pageFacts());
		operator.asked.length = 0;
	});

	test('the timer fetches what the manifest lists as changed, and the page sees it without asking', async () => {
		later(10 * minute);
		const {index, path} = await bucketOf('1101');
		operator.sellers[0] = {sequence: 9, record: sellerRecord('seller:aliexpress/1101', {name: 'Renamed'})};
		operator.changed = [[index, 9]];
		expect(await lookup.refresh('timer')).toEqual({changed: true, trouble: null});
		expect(operator.asked).toEqual(['/v1/lookup/manifest', path]);
		const {records, freshness} = await lookup.find(pageFacts());
		expect([records.seller?.name, freshness.is]).toEqual(['Renamed', 'confirmed']);
		expect(operator.asked).toHaveLength(2);
	});

	test('the directory comes as a difference, and what is gone is gone', async () => {
		later(minute);
		operator.directory.push({version: 3, key: 'seller:aliexpress/2202', record: null});
		await lookup.refresh('timer');
		expect(operator.asked).toEqual(['/v1/lookup/manifest', '/v1/lookup/directory/2']);
		expect((await lookup.find(soldBy('2202'))).records.seller).toBeNull();
		expect((await lookup.find(pageFacts())).records.brand?.name).toBe('lumora');
	});

	test('a difference that is refused is fetched whole', async () => {
		later(minute);
		operator.directory.push({version: 3, key: 'brand:aurelle', record: brandRecord('aurelle')});
		operator.instead.set('/v1/lookup/directory/2', () => new Response('gone', {status: 410}));
		expect((await lookup.refresh('timer')).trouble).toBeNull();
		expect(operator.asked).toEqual(['/v1/lookup/manifest', '/v1/lookup/directory/2', '/v1/lookup/directory/0']);
	});

	test('silence confirms nothing: after days, the directory tells whether a bucket changed', async () => {
		later(3 * 24 * hour);
		operator.instead.set((await bucketOf('1101')).path, () => Promise.reject(new TypeError('network')));
		await lookup.refresh('timer');
		expect((await lookup.find(pageFacts())).freshness).toEqual({is: 'confirmed', at: iso(clock)});
		operator.sellers[0] = {sequence: 9, record: sellerRecord('seller:aliexpress/1101', {name: 'Renamed'})};
		operator.directory.push({version: 10, key: 'brand:aurelle', record: brandRecord('aurelle')});
		await lookup.refresh('timer');
		expect((await lookup.find(pageFacts())).freshness).toMatchObject({is: 'as-of', why: 'offline'});
		operator.instead.clear();
		await lookup.refresh('timer');
		const {records, freshness} = await lookup.find(pageFacts());
		expect([records.seller?.name, freshness.is]).toEqual(['Renamed', 'confirmed']);
	});

	test('a restored backup with a higher epoch replaces everything', async () => {
		later(minute);
		operator.epoch = 2;
		operator.sellers = [{sequence: 3, record: sellerRecord('seller:aliexpress/1101', {name: 'Restored'})}];
		operator.directory = [];
		expect((await lookup.refresh('timer')).trouble).toBeNull();
		const {records, freshness} = await lookup.find(pageFacts());
		expect([records.seller?.name, records.brand, freshness.is]).toEqual(['Restored', null, 'confirmed']);
	});

	test('when the depth grows, the last known record serves until the new bucket is there', async () => {
		later(minute);
		operator.depth = 3;
		operator.instead.set((await bucketOf('1101')).path, () => Promise.reject(new TypeError('network')));
		await lookup.refresh('timer');
		const offline = await lookup.find(pageFacts());
		expect([offline.records.seller?.name, offline.freshness.is]).toEqual(['Beauty Hall', 'as-of']);
		operator.instead.clear();
		expect((await lookup.find(pageFacts())).freshness.is).toBe('confirmed');
	});

	test('another server starts from nothing', async () => {
		const other = await createOperator(iso(clock));
		operator = other;
		lookup = createLookup(world());
		server = {base, key: other.signer.publicKey};
		expect((await lookup.find(pageFacts())).records).toMatchObject({seller: null, brand: null});
		await lookup.catchUp();
		expect(other.asked).toEqual(['/v1/lookup/manifest', '/v1/lookup/directory/0']);
	});

	test('an announced key is accepted afterwards, the one before it no longer', async () => {
		const next = await newSigner();
		later(minute);
		operator.next = next.publicKey;
		await lookup.refresh('timer');
		const before = operator.signer;
		later(minute);
		operator.signer = next;
		operator.next = null;
		expect((await lookup.refresh('timer')).trouble).toBeNull();
		expect(server?.key).toBe(next.publicKey);
		expect((await lookup.find(pageFacts())).records.seller?.name).toBe('Beauty Hall');
		expect(operator.asked.filter(path => path.includes('directory'))).toEqual([]);
		later(minute);
		operator.signer = before;
		expect((await lookup.refresh('timer')).trouble).toBe('refused');
	});

	test('a key that was never announced does not take over, not even on the word of the key before', async () => {
		const stranger = await newSigner();
		later(minute);
		const sign = operator.signer.sign;
		operator.signer = {publicKey: stranger.publicKey, sign};
		expect((await lookup.refresh('timer')).trouble).toBe('refused');
		expect(server?.key).not.toBe(stranger.publicKey);
	});

	test('after everything was deleted, the key that took over is the one that is trusted', async () => {
		const next = await newSigner();
		operator.next = next.publicKey;
		later(minute);
		await lookup.refresh('timer');
		operator.signer = next;
		operator.next = null;
		later(minute);
		await lookup.refresh('timer');
		shelf = createMemoryShelf();
		lookup = createLookup(world());
		expect((await lookup.refresh('hand')).trouble).toBeNull();
	});
});

describe('a mirror that lies', () => {
	test('with an old bucket is refused at the first request, however long ago the change was', async () => {
		const {path, index} = await bucketOf('1101');
		const old = await operator.bucketFile(operator.depth, index);
		operator.sellers[0] = {sequence: 9, record: sellerRecord('seller:aliexpress/1101', {name: 'Convicted'})};
		operator.directory.push({version: 10, key: 'brand:aurelle', record: brandRecord('aurelle')});
		later(30 * 24 * hour);
		operator.changed = [];
		operator.instead.set(path, () => new Response(old));
		await lookup.refresh('timer');
		const answer = await lookup.find(pageFacts());
		expect(answer.records.seller).toBeNull();
		expect(answer.freshness).toEqual({is: 'nothing', why: 'refused'});
		operator.instead.clear();
		expect((await lookup.find(pageFacts())).records.seller?.name).toBe('Convicted');
	});

	test('with an old directory beside it confirms nothing', async () => {
		const {path, index} = await bucketOf('1101');
		const [old, oldDirectory] = [await operator.bucketFile(operator.depth, index), await operator.directoryFile(0)];
		operator.sellers[0] = {sequence: 9, record: sellerRecord('seller:aliexpress/1101', {name: 'Convicted'})};
		operator.directory.push({version: 10, key: 'brand:aurelle', record: brandRecord('aurelle')});
		operator.instead.set(path, () => new Response(old));
		operator.instead.set('/v1/lookup/directory/0', () => new Response(oldDirectory));
		operator.instead.set('/v1/lookup/directory/2', () => new Response('', {status: 404}));
		expect((await lookup.refresh('timer')).trouble).toBe('refused');
		expect((await lookup.find(pageFacts())).freshness).toEqual({is: 'nothing', why: 'refused'});
	});
});

describe('a directory in parts', () => {
	beforeEach(() => {
		operator.directory.push({version: 3, key: 'brand:aurelle', record: brandRecord('aurelle')});
		operator.instead.set('/v1/lookup/directory/0', async () => new Response(await operator.directoryFile(0, 1)));
		operator.instead.set('/v1/lookup/directory/1', async () => new Response(await operator.directoryFile(1, 2)));
	});
	const directoriesAsked = () => operator.asked.filter(path => path.includes('directory'));

	test('is fetched to its end and kept as one', async () => {
		expect(await lookup.refresh('timer')).toEqual({changed: true, trouble: null});
		expect(directoriesAsked()).toEqual([0, 1, 2].map(since => `/v1/lookup/directory/${since}`));
		expect((await lookup.find(soldBy('2202'))).records.seller?.name).toBe('Badge Holder');
		expect((await shelf.brands()).map(({name}) => name)).toEqual(['lumora', 'aurelle']);
	});

	test('of which one is missing is not kept at all: a seller might stand in it', async () => {
		operator.instead.set('/v1/lookup/directory/2', () => new Response('', {status: 500}));
		expect((await lookup.refresh('timer')).trouble).toBe('offline');
		await lookup.find(soldBy('2202'));
		expect(await shelf.part('directory')).toBeNull();
		expect(bucketsAsked()).toEqual([]);
	});

	test('whose first part is served as the whole is not taken for it', async () => {
		// Of the day before, when the directory had come as far as this part
		operator.directory.pop();
		const day = await operator.manifest();
		operator.directory.push({version: 3, key: 'brand:aurelle', record: brandRecord('aurelle')});
		operator.instead.set('/v1/lookup/manifest', () => new Response(day));
		operator.instead.set('/v1/lookup/directory/1', () => new Response('', {status: 404}));
		expect((await lookup.refresh('timer')).trouble).toBe('refused');
		expect(await shelf.part('directory')).toBeNull();
	});
});

describe('mirrors', () => {
	const mirror = 'https://mirror.test';
	const viaMirror = (answer: (path: string) => Response | Promise<Response>) => {
		const {fetch} = operator;
		const direct = async (url: string, init: RequestInit) => (url.startsWith(mirror) ? answer(url) : fetch(url, init));
		lookup = createLookup({...world(), fetch: direct, mirrors: async () => [mirror]});
	};
	const honest = async (url: string) => operator.fetch(url.replace(mirror, base), {});
	const sentTo = () => sent.map(({url, status}) => [new URL(url).host, status]);

	test('are not asked while the server answers', async () => {
		viaMirror(honest);
		await lookup.refresh('timer');
		await lookup.find(pageFacts());
		expect(new Set(sent.map(({url}) => new URL(url).host))).toEqual(new Set(['touchstone.test']));
	});

	test('answer when the server does not, and what was sent names them; soon after they are asked first', async () => {
		let down = true;
		const {fetch} = operator;
		operator.fetch = async (url, init) => (down ? Promise.reject(new TypeError('down')) : fetch(url, init));
		lookup = createLookup({
			...world(),
			fetch: async (url, init) =>
				url.startsWith(mirror) ? fetch(url.replace(mirror, base), init) : operator.fetch(url, init),
			mirrors: async () => [mirror],
		});
		expect((await lookup.refresh('timer')).trouble).toBeNull();
		expect(sentTo()).toEqual([
			['touchstone.test', null],
			['mirror.test', 200],
			['mirror.test', 200],
		]);
		sent = [];
		down = false;
		later(6 * minute);
		await lookup.refresh('timer');
		expect(sentTo()[0]).toEqual(['touchstone.test', 200]);
	});

	test('answer when the server lies, and are believed no more than it', async () => {
		const {path, index} = await bucketOf('1101');
		const old = await operator.bucketFile(operator.depth, index);
		operator.sellers[0] = {sequence: 9, record: sellerRecord('seller:aliexpress/1101', {name: 'Convicted'})};
		operator.instead.set(path, () => new Response(old));
		viaMirror(async url =>
			url.endsWith(path) ? new Response(await operator.bucketFile(operator.depth, index)) : honest(url),
		);
		await lookup.refresh('timer');
		expect((await lookup.find(pageFacts())).records.seller?.name).toBe('Convicted');
		viaMirror(() => new Response(old));
		shelf = createMemoryShelf();
		viaMirror(() => new Response(old));
		await lookup.refresh('timer');
		expect((await lookup.find(pageFacts())).freshness).toEqual({is: 'nothing', why: 'refused'});
	});
});

describe('what is refused keeps the last good', () => {
	/** A bucket of sellers, so that its sequence is not 0. */
	let otherThan: (index: number) => number;
	beforeEach(async () => {
		const indices = await Promise.all(
			['1101', '1102', '1103', '1104', '1105'].map(async id => (await bucketOf(id)).index),
		);
		operator.sellers = ['1101', '1102', '1103', '1104', '1105'].map((id, n) => ({
			sequence: 5 + n,
			record: sellerRecord(`seller:aliexpress/${id}`, {name: id === '1101' ? 'Beauty Hall' : id}),
		}));
		otherThan = index => indices.find(other => other !== index)!;
		await lookup.refresh('timer');
		await lookup.find(pageFacts());
		later(10 * minute);
	});

	const html = () => new Response('<!doctype html><title>Welcome</title>', {headers: {'content-type': 'text/html'}});
	const bad: [string, () => Promise<() => Response | Promise<Response>>][] = [
		['HTML', async () => html],
		['nothing at all', async () => () => new Response('')],
		['a redirect or another network error', async () => () => Promise.reject(new TypeError('failed'))],
		['500', async () => () => new Response('oops', {status: 500})],
		[
			'a foreign signature',
			async () => {
				const foreign = await createOperator(iso(clock));
				return async () => new Response(await foreign.manifest());
			},
		],
		[
			'a body cut in half',
			async () => async () => {
				const file = await operator.manifest();
				return new Response(file.slice(0, file.length / 2));
			},
		],
		[
			'a body that was changed',
			async () => async () => new Response((await operator.manifest()).replace('"depth":2', '"depth":3')),
		],
		[
			'an older manifest',
			async () => {
				operator.confirmedAt = iso(start - minute);
				const old = await operator.manifest();
				return () => new Response(old);
			},
		],
		[
			'a manifest of an epoch before',
			async () => {
				operator.epoch = 0;
				const old = await operator.manifest();
				return () => new Response(old);
			},
		],
		['bytes that are no text', async () => () => new Response(new Uint8Array([0x74, 0xff, 0xfe, 0x00]))],
	];
	test.each(bad)('manifest: %s', async (_, answer) => {
		operator.instead.set('/v1/lookup/manifest', await answer());
		expect((await lookup.refresh('timer')).trouble).not.toBeNull();
		const {records, freshness} = await lookup.find(pageFacts());
		expect(records.seller?.name).toBe('Beauty Hall');
		// A manifest of ten minutes ago still vouches.
		expect(freshness).toEqual({is: 'confirmed', at: iso(start)});
		clock += 24 * hour;
		expect(await lookup.find(pageFacts(), {mayAsk: false})).toMatchObject({
			records: {seller: {name: 'Beauty Hall'}},
			freshness: {is: 'as-of', at: iso(start)},
		});
	});

	test('a manifest that stands still is not trusted for more than a day', async () => {
		const frozen = await operator.manifest();
		operator.instead.set('/v1/lookup/manifest', () => new Response(frozen));
		await lookup.refresh('timer');
		expect((await lookup.find(pageFacts())).freshness.is).toBe('confirmed');
		clock += 25 * hour;
		await lookup.refresh('timer');
		expect((await lookup.find(pageFacts())).freshness).toEqual({
			is: 'as-of',
			at: iso(start + 10 * minute),
			why: 'not-yet-asked',
		});
	});

	test('a bucket that can not be confirmed is not asked for on every page', async () => {
		operator.instead.set('/v1/lookup/manifest', () => new Response('', {status: 500}));
		clock += 25 * hour;
		operator.asked.length = 0;
		await lookup.find(pageFacts());
		await lookup.find(pageFacts());
		await lookup.find(pageFacts());
		expect(bucketsAsked()).toHaveLength(1);
	});

	const badBuckets: [string, (index: number) => Promise<string>][] = [
		[
			'another bucket’s content, however new',
			index => {
				operator.sellers = operator.sellers.map(({record}) => ({record, sequence: 99}));
				return operator.bucketFile(operator.depth, otherThan(index));
			},
		],
		[
			'another depth’s content, however new',
			() => {
				operator.sellers = operator.sellers.map(({record}) => ({record, sequence: 99}));
				return operator.bucketFile(0, 0);
			},
		],
		[
			'an older sequence',
			index => {
				operator.sellers = operator.sellers.map(({record}) => ({record, sequence: 1}));
				return operator.bucketFile(operator.depth, index);
			},
		],
		['an older sequence than the manifest lists', index => operator.bucketFile(operator.depth, index)],
		[
			'an epoch before',
			index => {
				operator.epoch = 0;
				return operator.bucketFile(operator.depth, index);
			},
		],
		['the directory', () => operator.directoryFile(0)],
		['the manifest', () => operator.manifest()],
		[
			'half of it',
			async index => {
				const file = await operator.bucketFile(operator.depth, index);
				return file.slice(0, file.length / 2);
			},
		],
	];
	test.each(badBuckets)('bucket: %s', async (_, answer) => {
		const {index, path} = await bucketOf('1101');
		const file = await answer(index);
		operator.epoch = 1;
		operator.instead.set(path, () => new Response(file));
		operator.changed = [[index, 40]];
		expect((await lookup.refresh('timer')).trouble).toBe('refused');
		expect(await lookup.find(pageFacts())).toMatchObject({
			records: {seller: {name: 'Beauty Hall'}},
			freshness: {is: 'as-of', at: iso(start), why: 'refused'},
		});
	});

	test('a first bucket that is refused leaves nothing, and says why', async () => {
		const other = await bucketOf('1101').then(({index}) => index);
		const id = await firstSellerElsewhere(other);
		operator.instead.set((await bucketOf(id)).path, html);
		const {records, freshness} = await lookup.find(soldBy(id));
		expect(records.seller).toBeNull();
		expect(freshness).toEqual({is: 'nothing', why: 'refused'});
	});
});

async function firstSellerElsewhere(index: number): Promise<string> {
	for (let id = 5000; ; id++) if ((await bucketOf(String(id))).index !== index) return String(id);
}

describe('the network', () => {
	test('is tried three times, with pauses, when it or the server fails', async () => {
		operator.instead.set('/v1/lookup/manifest', () => new Response('', {status: 503}));
		const pauses: number[] = [];
		lookup = createLookup({...world(), wait: async ms => void pauses.push(ms)});
		expect((await lookup.refresh('timer')).trouble).toBe('offline');
		expect(operator.asked).toHaveLength(3);
		expect(pauses).toEqual([500, 2000]);
		expect(sent.map(({status}) => status)).toEqual([503, 503, 503]);
	});

	test('is not tried again when the answer is no', async () => {
		operator.instead.set('/v1/lookup/manifest', () => new Response('', {status: 403}));
		expect((await lookup.refresh('timer')).trouble).toBe('refused');
		expect(operator.asked).toHaveLength(1);
	});

	test('an answer over the size limit is cut off while it comes', async () => {
		let given = 0;
		const endless = () =>
			new Response(
				new ReadableStream({
					pull(controller) {
						given += 1 << 20;
						controller.enqueue(new Uint8Array(1 << 20));
					},
				}),
			);
		operator.instead.set('/v1/lookup/manifest', endless);
		expect((await lookup.refresh('timer')).trouble).toBe('refused');
		expect(given).toBeLessThan(8 << 20);
	});

	test('an answer that breaks off in the middle counts as none', async () => {
		const broken = () =>
			new Response(
				new ReadableStream({
					start(controller) {
						controller.enqueue(new TextEncoder().encode('touchstone-1 '));
						controller.error(new TypeError('connection lost'));
					},
				}),
			);
		operator.instead.set('/v1/lookup/manifest', broken);
		expect((await lookup.refresh('timer')).trouble).toBe('offline');
		expect(operator.asked).toHaveLength(3);
	});
});
