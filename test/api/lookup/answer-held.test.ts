import {once} from 'node:events';
import {request as ask, createServer, type IncomingMessage, type RequestOptions, type Server} from 'node:http';
import {getRequestListener} from '@hono/node-server';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {recordFact} from '../../../api/import/record-fact.ts';
import {answerHeld, createLookup} from '../../../api/lookup/index.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';

let world: TestWorld;
let server: Server;
/** questions that went on to the app, `METHOD path` */
let passedOn: string[];

beforeEach(async () => {
	world = await makeWorld();
	passedOn = [];
	const files = createLookup(world);
	const app = getRequestListener(createApp(world, {draining: false}, files).fetch);
	server = createServer(
		answerHeld(files, (request, response) => {
			passedOn.push(`${request.method} ${request.url}`);
			return app(request, response);
		}),
	).listen(0, '127.0.0.1');
	await once(server, 'listening');
});
afterEach(async () => {
	server.closeAllConnections();
	server.close();
	await world.storage.close();
});

async function get(at: string, {headers, method}: RequestOptions = {}) {
	const address = server.address();
	const port = address && typeof address === 'object' ? address.port : 0;
	const request = ask({port, host: '127.0.0.1', path: at, headers, method}).end();
	const [answer]: IncomingMessage[] = await once(request, 'response');
	const {date, ...told} = answer!.headers;
	const body = Buffer.concat(await answer!.toArray());
	return {status: answer!.statusCode, headers: told, body, passedOn: passedOn.splice(0).length > 0};
}

const bucket = '/v1/lookup/0/0';
/** As proxies write it: always for the app */
const wholeAddress = (at: string) => `http://127.0.0.1${at}`;
const brotli = {'accept-encoding': 'gzip, br'};

describe('a file in memory is answered before the app', () => {
	beforeEach(() => get(bucket, {headers: brotli}));

	test.each([bucket, '/v1/lookup/manifest', '/v1/lookup/directory/0'])('%s, the same in all as by it', async at => {
		const byApp = await get(wholeAddress(at), {headers: brotli});
		const held = await get(at, {headers: brotli});
		expect([byApp.passedOn, held.passedOn]).toEqual([true, false]);
		expect({...held, passedOn: true}).toEqual(byApp);
	});

	test('plain from the second time on that somebody takes no brotli', async () => {
		const [first, second] = [await get(bucket), await get(bucket)];
		expect([first.passedOn, second.passedOn]).toEqual([true, false]);
		expect({...second, passedOn: true}).toEqual(first);
		expect(second.body.toString()).toContain('"records":{}');
	});

	test('“you have it” without a body, for each encoding by its own tag', async () => {
		await get(bucket);
		for (const headers of [brotli, {}]) {
			const {etag} = (await get(bucket, {headers})).headers;
			const unchanged = await get(bucket, {headers: {...headers, 'if-none-match': etag}});
			expect(unchanged).toMatchObject({status: 304, passedOn: false, headers: {etag, vary: 'Accept-Encoding'}});
			expect(unchanged.body).toHaveLength(0);
		}
	});
});

describe('never an old one:', () => {
	test('a change is in the next answer', async () => {
		await get(bucket);
		const at = '2026-09-01T00:00:00Z';
		await recordFact(world, {fact: 'seller-review', store: 'ebay', seller: '1', name: 'A', at, by: 'Desk'});
		const after = await get(bucket);
		expect(after).toMatchObject({status: 200, passedOn: true});
		expect(after.body.toString()).toContain('seller:ebay/1');
	});

	test('after a second the data base is asked whether another process wrote', async () => {
		await get(bucket, {headers: brotli});
		world.clock.pass(1000);
		expect((await get(bucket, {headers: brotli})).passedOn).toBe(true);
		expect((await get(bucket, {headers: brotli})).passedOn).toBe(false);
	});

	test('a manifest is signed anew after five minutes', async () => {
		const first = await get('/v1/lookup/manifest');
		world.clock.pass(5 * 60_000);
		await get(bucket);
		const second = await get('/v1/lookup/manifest');
		expect(second.passedOn).toBe(true);
		expect(second.headers.etag).not.toBe(first.headers.etag);
	});
});

describe('all else is for the app:', () => {
	beforeEach(() => get(bucket, {headers: brotli}));

	test('a question for the head, with its length and no body', async () => {
		const answer = await get(bucket, {method: 'HEAD', headers: brotli});
		expect(answer).toMatchObject({status: 200, passedOn: true});
		expect(answer.headers['content-length']).toBe((await get(bucket, {headers: brotli})).headers['content-length']);
	});

	test.each(['OPTIONS', 'POST', 'DELETE', 'PROPFIND'])('%s', async method => {
		const answer = await get(bucket, {method});
		expect(answer).toMatchObject({status: expect.toSatisfy(status => status >= 400), passedOn: true});
	});

	test.each([
		['a query', `${bucket}?a=b`, 200],
		['a whole address', wholeAddress(bucket), 200],
		['a path it does not hold', '/v1/lookup/0/1', 400],
		['another capability', '/healthz', 200],
	])('%s', async (_, at, status) => expect(await get(at)).toMatchObject({status, passedOn: true}));
});
