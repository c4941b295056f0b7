import {expect, test} from 'vitest';
import type {SentRequest} from '../../../extension/lookup/sent-request.ts';
import {askForFile, askServer} from '../../../extension/reports/outbox/ask-server.ts';

const ask = {url: 'https://records.example/p', method: 'GET', secret: 'tsi_x', patience: 50} as const;

/** A world in which the server answers so, and what was kept of it. */
function worldWith(answer: (init: RequestInit) => Response | Promise<Response>) {
	const sent: Omit<SentRequest, 'id'>[] = [];
	return {
		sent,
		world: {
			fetch: async (_: string, init: RequestInit) => answer(init),
			now: () => new Date('2026-11-22T12:40:00.000Z'),
			sent: async (request: Omit<SentRequest, 'id'>) => void sent.push(request),
		},
	};
}

test('a file comes as its bytes, with its type, and is told in what was sent', async () => {
	const bytes = new Uint8Array([0xff, 0xd8, 0, 255]);
	const {world, sent} = worldWith(() => new Response(bytes, {headers: {'content-type': 'image/jpeg'}}));
	const file = await askForFile(world, ask, 4);
	expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
	expect(file.type).toBe('image/jpeg');
	expect(sent).toMatchObject([{url: ask.url, method: 'GET', status: 200, bytes: 4}]);
});

test.each<[string, (init: RequestInit) => Response | Promise<Response>, RegExp]>([
	['larger than it may be', () => new Response('1'.repeat(41)), /not-readable/],
	['not there', () => Response.json({title: 'gone away'}, {status: 404}), /gone away/],
	[
		'never whole',
		({signal}) => new Promise((_, failed) => signal?.addEventListener('abort', () => failed(signal.reason))),
		/too-slow/,
	],
])('a file that is %s came to nothing, and is told too', async (_, answer, why) => {
	const {world, sent} = worldWith(answer);
	await expect(askForFile(world, ask, 40)).rejects.toThrow(why);
	expect(sent).toHaveLength(1);
});

test('a question that is asked again and again says so', async () => {
	const {world, sent} = worldWith(() => Response.json({}));
	await askServer(world, {...ask, isPoll: true});
	await askServer(world, ask);
	expect(sent.map(({times}) => times)).toEqual([1, undefined]);
});
