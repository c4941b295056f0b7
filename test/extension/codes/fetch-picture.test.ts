import {expect, test} from 'vitest';
import {fetchPicture} from '../../../extension/codes/from-page/fetch-picture.ts';
import type {SentRequest} from '../../../extension/lookup/sent-request.ts';

const source = 'https://images.shop.example/7.jpg';

function worldWith(fetch: (url: string, init: RequestInit) => Promise<Response>, mayReach = true) {
	const sent: Omit<SentRequest, 'id'>[] = [];
	const world = {
		fetch,
		mayReach: async () => mayReach,
		now: () => new Date('2026-11-22T12:00:00Z'),
		sent: async (request: Omit<SentRequest, 'id'>) => void sent.push(request),
	};
	return {sent, fetched: () => fetchPicture(world, source)};
}

test('a picture comes without a word of who asks, and is in the list of what was sent', async () => {
	let asked: RequestInit = {};
	const {sent, fetched} = worldWith(async (_, init) => {
		asked = init;
		return new Response(new Uint8Array(7), {headers: {'content-type': 'image/png'}});
	});
	expect(await fetched()).toMatchObject({size: 7, type: 'image/png'});
	expect(asked).toMatchObject({credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error'});
	expect(sent).toMatchObject([{url: source, why: 'picture', status: 200, bytes: 7}]);
});

test('a picture without end is given up, and what came of it is told', async () => {
	let cancelled = false;
	const endless = new ReadableStream<Uint8Array>({
		pull: controller => controller.enqueue(new Uint8Array(1_000_000)),
		cancel: () => {
			cancelled = true;
		},
	});
	const {sent, fetched} = worldWith(async () => new Response(endless));
	expect(await fetched()).toBeNull();
	expect(cancelled).toBe(true);
	expect(sent[0]?.bytes).toBe(21_000_000);
});

test('who was asked and gave no answer is in the list as well', async () => {
	const {sent, fetched} = worldWith(() => Promise.reject(new TypeError('gone')));
	expect(await fetched()).toBeNull();
	expect(sent).toMatchObject([{url: source, status: null, bytes: 0}]);
});

test('where the extension may not go, nobody is asked', async () => {
	const {sent, fetched} = worldWith(() => Promise.reject(new Error('asked')), false);
	expect(await fetched()).toBeNull();
	expect(sent).toEqual([]);
});
