import {beforeEach, describe, expect, test} from 'vitest';
import {pageFacts, soldBy} from '../page-facts.ts';
import {createOperator, sellerRecord} from './fake-operator.ts';
import {hour, iso, minute, setStage, start} from './stage.ts';

const {stage, bucketOf, bucketsAsked, later} = setStage();

describe('what is refused keeps the last good', () => {
	/** A bucket of sellers, so that its sequence is not 0. */
	let otherThan: (index: number) => number;
	beforeEach(async () => {
		const indices = await Promise.all(
			['1101', '1102', '1103', '1104', '1105'].map(async id => (await bucketOf(id)).index),
		);
		stage.operator.sellers = ['1101', '1102', '1103', '1104', '1105'].map((id, n) => ({
			sequence: 5 + n,
			record: sellerRecord(`seller:aliexpress/${id}`, {name: id === '1101' ? 'Beauty Hall' : id}),
		}));
		otherThan = index => indices.find(other => other !== index)!;
		await stage.lookup.refresh('timer');
		await stage.lookup.find(pageFacts());
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
				const foreign = await createOperator(iso(stage.clock));
				return async () => new Response(await foreign.manifest());
			},
		],
		[
			'a body cut in half',
			async () => async () => {
				const file = await stage.operator.manifest();
				return new Response(file.slice(0, file.length / 2));
			},
		],
		[
			'a body that was changed',
			async () => async () => new Response((await stage.operator.manifest()).replace('"depth":2', '"depth":3')),
		],
		[
			'an older manifest',
			async () => {
				stage.operator.confirmedAt = iso(start - minute);
				const old = await stage.operator.manifest();
				return () => new Response(old);
			},
		],
		[
			'a manifest of an epoch before',
			async () => {
				stage.operator.epoch = 0;
				const old = await stage.operator.manifest();
				return () => new Response(old);
			},
		],
		['bytes that are no text', async () => () => new Response(new Uint8Array([0x74, 0xff, 0xfe, 0x00]))],
	];
	test.each(bad)('manifest: %s', async (_, answer) => {
		stage.operator.instead.set('/v1/lookup/manifest', await answer());
		expect((await stage.lookup.refresh('timer')).trouble).not.toBeNull();
		const {records, freshness} = await stage.lookup.find(pageFacts());
		expect(records.seller?.name).toBe('Beauty Hall');
		// A manifest of ten minutes ago still vouches.
		expect(freshness).toEqual({is: 'confirmed', at: iso(start)});
		stage.clock += 24 * hour;
		expect(await stage.lookup.find(pageFacts(), {mayAsk: false})).toMatchObject({
			records: {seller: {name: 'Beauty Hall'}},
			freshness: {is: 'as-of', at: iso(start)},
		});
	});

	test('a manifest that stands still is not trusted for more than a day', async () => {
		const frozen = await stage.operator.manifest();
		stage.operator.instead.set('/v1/lookup/manifest', () => new Response(frozen));
		await stage.lookup.refresh('timer');
		expect((await stage.lookup.find(pageFacts())).freshness.is).toBe('confirmed');
		stage.clock += 25 * hour;
		await stage.lookup.refresh('timer');
		expect((await stage.lookup.find(pageFacts())).freshness).toEqual({
			is: 'as-of',
			at: iso(start + 10 * minute),
			why: 'not-yet-asked',
		});
	});

	test('a bucket that can not be confirmed is not asked for on every page', async () => {
		stage.operator.instead.set('/v1/lookup/manifest', () => new Response('', {status: 500}));
		stage.clock += 25 * hour;
		stage.operator.asked.length = 0;
		await stage.lookup.find(pageFacts());
		await stage.lookup.find(pageFacts());
		await stage.lookup.find(pageFacts());
		expect(bucketsAsked()).toHaveLength(1);
	});

	const badBuckets: [string, (index: number) => Promise<string>][] = [
		[
			'another bucket’s content, however new',
			index => {
				stage.operator.sellers = stage.operator.sellers.map(({record}) => ({record, sequence: 99}));
				return stage.operator.bucketFile(stage.operator.depth, otherThan(index));
			},
		],
		[
			'another depth’s content, however new',
			() => {
				stage.operator.sellers = stage.operator.sellers.map(({record}) => ({record, sequence: 99}));
				return stage.operator.bucketFile(0, 0);
			},
		],
		[
			'an older sequence',
			index => {
				stage.operator.sellers = stage.operator.sellers.map(({record}) => ({record, sequence: 1}));
				return stage.operator.bucketFile(stage.operator.depth, index);
			},
		],
		['an older sequence than the manifest lists', index => stage.operator.bucketFile(stage.operator.depth, index)],
		[
			'an epoch before',
			index => {
				stage.operator.epoch = 0;
				return stage.operator.bucketFile(stage.operator.depth, index);
			},
		],
		['the directory', () => stage.operator.directoryFile(0)],
		['the manifest', () => stage.operator.manifest()],
		[
			'half of it',
			async index => {
				const file = await stage.operator.bucketFile(stage.operator.depth, index);
				return file.slice(0, file.length / 2);
			},
		],
	];
	test.each(badBuckets)('bucket: %s', async (_, answer) => {
		const {index, path} = await bucketOf('1101');
		const file = await answer(index);
		stage.operator.epoch = 1;
		stage.operator.instead.set(path, () => new Response(file));
		stage.operator.changed = [[index, 40]];
		expect((await stage.lookup.refresh('timer')).trouble).toBe('refused');
		expect(await stage.lookup.find(pageFacts())).toMatchObject({
			records: {seller: {name: 'Beauty Hall'}},
			freshness: {is: 'as-of', at: iso(start), why: 'refused'},
		});
	});

	test('a first bucket that is refused leaves nothing, and says why', async () => {
		const other = await bucketOf('1101').then(({index}) => index);
		const id = await firstSellerElsewhere(other);
		stage.operator.instead.set((await bucketOf(id)).path, html);
		const {records, freshness} = await stage.lookup.find(soldBy(id));
		expect(records.seller).toBeNull();
		expect(freshness).toEqual({is: 'nothing', why: 'refused'});
	});
});

async function firstSellerElsewhere(index: number): Promise<string> {
	for (let id = 5000; ; id++) if ((await bucketOf(String(id))).index !== index) return String(id);
}
