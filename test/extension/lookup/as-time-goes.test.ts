import {beforeEach, describe, expect, test} from 'vitest';
import {createLookup} from '../../../extension/lookup/lookup.ts';
import {createMemoryShelf} from '../../../extension/lookup/memory-shelf.ts';
import {pageFacts, soldBy} from '../page-facts.ts';
import {base, brandRecord, createOperator, newSigner, sellerRecord} from './fake-operator.ts';
import {hour, iso, minute, setStage} from './stage.ts';

const {stage, world, bucketOf, later} = setStage();

describe('as time goes', () => {
	beforeEach(async () => {
		await stage.lookup.refresh('timer');
		await stage.lookup.find(pageFacts());
		stage.operator.asked.length = 0;
	});

	test('the timer fetches what the manifest lists as changed, and the page sees it without asking', async () => {
		later(10 * minute);
		const {index, path} = await bucketOf('1101');
		stage.operator.sellers[0] = {sequence: 9, record: sellerRecord('seller:aliexpress/1101', {name: 'Renamed'})};
		stage.operator.changed = [[index, 9]];
		expect(await stage.lookup.refresh('timer')).toEqual({changed: true, trouble: null});
		expect(stage.operator.asked).toEqual(['/v1/lookup/manifest', path]);
		const {records, freshness} = await stage.lookup.find(pageFacts());
		expect([records.seller?.name, freshness.is]).toEqual(['Renamed', 'confirmed']);
		expect(stage.operator.asked).toHaveLength(2);
	});

	test('the directory comes as a difference, and what is gone is gone', async () => {
		later(minute);
		stage.operator.directory.push({version: 3, key: 'seller:aliexpress/2202', record: null});
		await stage.lookup.refresh('timer');
		expect(stage.operator.asked).toEqual(['/v1/lookup/manifest', '/v1/lookup/directory/2']);
		expect((await stage.lookup.find(soldBy('2202'))).records.seller).toBeNull();
		expect((await stage.lookup.find(pageFacts())).records.brand?.name).toBe('lumora');
	});

	test('a difference that is refused is fetched whole', async () => {
		later(minute);
		stage.operator.directory.push({version: 3, key: 'brand:aurelle', record: brandRecord('aurelle')});
		stage.operator.instead.set('/v1/lookup/directory/2', () => new Response('gone', {status: 410}));
		expect((await stage.lookup.refresh('timer')).trouble).toBeNull();
		expect(stage.operator.asked).toEqual(['/v1/lookup/manifest', '/v1/lookup/directory/2', '/v1/lookup/directory/0']);
	});

	test('silence confirms nothing: after days, the directory tells whether a bucket changed', async () => {
		later(3 * 24 * hour);
		stage.operator.instead.set((await bucketOf('1101')).path, () => Promise.reject(new TypeError('network')));
		await stage.lookup.refresh('timer');
		expect((await stage.lookup.find(pageFacts())).freshness).toEqual({is: 'confirmed', at: iso(stage.clock)});
		stage.operator.sellers[0] = {sequence: 9, record: sellerRecord('seller:aliexpress/1101', {name: 'Renamed'})};
		stage.operator.directory.push({version: 10, key: 'brand:aurelle', record: brandRecord('aurelle')});
		await stage.lookup.refresh('timer');
		expect((await stage.lookup.find(pageFacts())).freshness).toMatchObject({is: 'as-of', why: 'offline'});
		stage.operator.instead.clear();
		await stage.lookup.refresh('timer');
		const {records, freshness} = await stage.lookup.find(pageFacts());
		expect([records.seller?.name, freshness.is]).toEqual(['Renamed', 'confirmed']);
	});

	test('a restored backup with a higher epoch replaces everything', async () => {
		later(minute);
		stage.operator.epoch = 2;
		stage.operator.sellers = [{sequence: 3, record: sellerRecord('seller:aliexpress/1101', {name: 'Restored'})}];
		stage.operator.directory = [];
		expect((await stage.lookup.refresh('timer')).trouble).toBeNull();
		const {records, freshness} = await stage.lookup.find(pageFacts());
		expect([records.seller?.name, records.brand, freshness.is]).toEqual(['Restored', null, 'confirmed']);
	});

	test('when the depth grows, the last known record serves until the new bucket is there', async () => {
		later(minute);
		stage.operator.depth = 3;
		stage.operator.instead.set((await bucketOf('1101')).path, () => Promise.reject(new TypeError('network')));
		await stage.lookup.refresh('timer');
		const offline = await stage.lookup.find(pageFacts());
		expect([offline.records.seller?.name, offline.freshness.is]).toEqual(['Beauty Hall', 'as-of']);
		stage.operator.instead.clear();
		expect((await stage.lookup.find(pageFacts())).freshness.is).toBe('confirmed');
	});

	test('another server starts from nothing', async () => {
		const other = await createOperator(iso(stage.clock));
		stage.operator = other;
		stage.lookup = createLookup(world());
		stage.server = {base, key: other.signer.publicKey};
		expect((await stage.lookup.find(pageFacts())).records).toMatchObject({seller: null, brand: null});
		await stage.lookup.catchUp();
		expect(other.asked).toEqual(['/v1/lookup/manifest', '/v1/lookup/directory/0']);
	});

	test('an announced key is accepted afterwards, the one before it no longer', async () => {
		const next = await newSigner();
		later(minute);
		stage.operator.next = next.publicKey;
		await stage.lookup.refresh('timer');
		const before = stage.operator.signer;
		later(minute);
		stage.operator.signer = next;
		stage.operator.next = null;
		expect((await stage.lookup.refresh('timer')).trouble).toBeNull();
		expect(stage.server?.key).toBe(next.publicKey);
		expect((await stage.lookup.find(pageFacts())).records.seller?.name).toBe('Beauty Hall');
		expect(stage.operator.asked.filter(path => path.includes('directory'))).toEqual([]);
		later(minute);
		stage.operator.signer = before;
		expect((await stage.lookup.refresh('timer')).trouble).toBe('refused');
	});

	test('a key that was never announced does not take over, not even on the word of the key before', async () => {
		const stranger = await newSigner();
		later(minute);
		const sign = stage.operator.signer.sign;
		stage.operator.signer = {publicKey: stranger.publicKey, sign};
		expect((await stage.lookup.refresh('timer')).trouble).toBe('refused');
		expect(stage.server?.key).not.toBe(stranger.publicKey);
	});

	test('after everything was deleted, the key that took over is the one that is trusted', async () => {
		const next = await newSigner();
		stage.operator.next = next.publicKey;
		later(minute);
		await stage.lookup.refresh('timer');
		stage.operator.signer = next;
		stage.operator.next = null;
		later(minute);
		await stage.lookup.refresh('timer');
		stage.shelf = createMemoryShelf();
		stage.lookup = createLookup(world());
		expect((await stage.lookup.refresh('hand')).trouble).toBeNull();
	});
});
