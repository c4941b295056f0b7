import {describe, expect, test} from 'vitest';
import {createLookup} from '../../../extension/lookup/lookup.ts';
import {createMemoryShelf} from '../../../extension/lookup/memory-shelf.ts';
import {pageFacts} from '../page-facts.ts';
import {base, brandRecord, sellerRecord} from './fake-operator.ts';
import {hour, minute, setStage} from './stage.ts';

const {stage, bucketOf, later, world} = setStage();

describe('a mirror that lies', () => {
	test('with an old bucket is refused at the first request, however long ago the change was', async () => {
		const {path, index} = await bucketOf('1101');
		const old = await stage.operator.bucketFile(stage.operator.depth, index);
		stage.operator.sellers[0] = {sequence: 9, record: sellerRecord('seller:aliexpress/1101', {name: 'Convicted'})};
		stage.operator.directory.push({version: 10, key: 'brand:aurelle', record: brandRecord('aurelle')});
		later(30 * 24 * hour);
		stage.operator.changed = [];
		stage.operator.instead.set(path, () => new Response(old));
		await stage.lookup.refresh('timer');
		const answer = await stage.lookup.find(pageFacts());
		expect(answer.records.seller).toBeNull();
		expect(answer.freshness).toEqual({is: 'nothing', why: 'refused'});
		stage.operator.instead.clear();
		expect((await stage.lookup.find(pageFacts())).records.seller?.name).toBe('Convicted');
	});

	test('with an old directory beside it confirms nothing', async () => {
		const {path, index} = await bucketOf('1101');
		const [old, oldDirectory] = [
			await stage.operator.bucketFile(stage.operator.depth, index),
			await stage.operator.directoryFile(0),
		];
		stage.operator.sellers[0] = {sequence: 9, record: sellerRecord('seller:aliexpress/1101', {name: 'Convicted'})};
		stage.operator.directory.push({version: 10, key: 'brand:aurelle', record: brandRecord('aurelle')});
		stage.operator.instead.set(path, () => new Response(old));
		stage.operator.instead.set('/v1/lookup/directory/0', () => new Response(oldDirectory));
		stage.operator.instead.set('/v1/lookup/directory/2', () => new Response('', {status: 404}));
		expect((await stage.lookup.refresh('timer')).trouble).toBe('refused');
		expect((await stage.lookup.find(pageFacts())).freshness).toEqual({is: 'nothing', why: 'refused'});
	});
});

describe('mirrors', () => {
	const mirror = 'https://mirror.test';
	const viaMirror = (answer: (path: string) => Response | Promise<Response>) => {
		const {fetch} = stage.operator;
		const direct = async (url: string, init: RequestInit) => (url.startsWith(mirror) ? answer(url) : fetch(url, init));
		stage.lookup = createLookup({...world(), fetch: direct, mirrors: async () => [mirror]});
	};
	const honest = async (url: string) => stage.operator.fetch(url.replace(mirror, base), {});
	const sentTo = () => stage.sent.map(({url, status}) => [new URL(url).host, status]);

	test('are not asked while the server answers', async () => {
		viaMirror(honest);
		await stage.lookup.refresh('timer');
		await stage.lookup.find(pageFacts());
		expect(new Set(stage.sent.map(({url}) => new URL(url).host))).toEqual(new Set(['touchstone.test']));
	});

	test('answer when the server does not, and what was sent names them; soon after they are asked first', async () => {
		let down = true;
		const {fetch} = stage.operator;
		stage.operator.fetch = async (url, init) => (down ? Promise.reject(new TypeError('down')) : fetch(url, init));
		stage.lookup = createLookup({
			...world(),
			fetch: async (url, init) =>
				url.startsWith(mirror) ? fetch(url.replace(mirror, base), init) : stage.operator.fetch(url, init),
			mirrors: async () => [mirror],
		});
		expect((await stage.lookup.refresh('timer')).trouble).toBeNull();
		expect(sentTo()).toEqual([
			['touchstone.test', null],
			['mirror.test', 200],
			['mirror.test', 200],
		]);
		stage.sent = [];
		down = false;
		later(6 * minute);
		await stage.lookup.refresh('timer');
		expect(sentTo()[0]).toEqual(['touchstone.test', 200]);
	});

	test('answer when the server lies, and are believed no more than it', async () => {
		const {path, index} = await bucketOf('1101');
		const old = await stage.operator.bucketFile(stage.operator.depth, index);
		stage.operator.sellers[0] = {sequence: 9, record: sellerRecord('seller:aliexpress/1101', {name: 'Convicted'})};
		stage.operator.instead.set(path, () => new Response(old));
		viaMirror(async url =>
			url.endsWith(path) ? new Response(await stage.operator.bucketFile(stage.operator.depth, index)) : honest(url),
		);
		await stage.lookup.refresh('timer');
		expect((await stage.lookup.find(pageFacts())).records.seller?.name).toBe('Convicted');
		viaMirror(() => new Response(old));
		stage.shelf = createMemoryShelf();
		viaMirror(() => new Response(old));
		await stage.lookup.refresh('timer');
		expect((await stage.lookup.find(pageFacts())).freshness).toEqual({is: 'nothing', why: 'refused'});
	});
});
