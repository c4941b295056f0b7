import {connect} from 'node:net';
import path from 'node:path';
import type {Hono} from 'hono';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {type RunningServer, startServer} from '../../../api/server.ts';
import {codePaths} from '../../../shared/codes/contract.ts';
import {thresholds} from '../../../shared/codes/thresholds.ts';
import {inFolder, silent} from '../../worlds.ts';
import {makeBrand} from '../applications/parties.ts';
import {mistyped, newCode, newReceipt, registerCodes} from './codes-stage.ts';

const [asked, fresh, other] = [newCode(), newCode(), newCode()];
const receipt = newReceipt();
const json = {'content-type': 'application/json'};

let server: RunningServer;
let app: Hono;
let leave = () => {};
beforeAll(async () => {
	const entered = Promise.withResolvers<void>();
	void inFolder(async folder => {
		server = await startServer({port: 0, dataDir: path.join(folder, 'data'), log: silent, behindProxy: true});
		const {brand} = await makeBrand(server.world, 'org_halden', 'Halden');
		await registerCodes(server.world, {organization: 'org_halden', brand}, [asked, fresh]);
		app = createApp(server.world);
		entered.resolve();
		await new Promise<void>(resolve => {
			leave = resolve;
		});
		await server.close();
	});
	await entered.promise;
	await bySocket(codePaths.query, {code: asked, receipt, country: 'DE'});
}, 60_000);
afterAll(() => leave());

type Body = object | string | Uint8Array<ArrayBuffer>;
const post = (body: Body, headers: Record<string, string> = json) => ({
	method: 'POST',
	body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
	headers,
});
const bySocket = (place: string, body: Body, headers?: Record<string, string>) =>
	fetch(server.url + place, post(body, headers));

/** What a client sees, but for when it was and under which number the log has it. */
async function seen(answer: Response) {
	const headers = Object.fromEntries(answer.headers);
	for (const name of ['date', 'connection', 'keep-alive', 'content-length']) delete headers[name];
	const {status} = answer;
	const text = (await answer.text()).replace(/"instance":"[^"]+"/, '"instance":"req"');
	return {status, headers: {...headers, ...('x-request-id' in headers && {'x-request-id': 'req'})}, text};
}

describe('what shoppers ask is answered before the app, and as the app would', () => {
	const cases: [string, string, Body, Record<string, string>?][] = [
		['asked again by its holder', codePaths.query, {code: asked, receipt, country: 'DE'}],
		['looked at', codePaths.peek, {code: asked}],
		['looked at, asked by nobody yet', codePaths.peek, {code: fresh, country: 'FR'}],
		['nobody’s', codePaths.query, {code: other, receipt}],
		['mistyped', codePaths.query, {code: mistyped(asked), receipt}],
		['without receipt, with a field that is none', codePaths.query, {code: asked, more: 1}],
		['a claim of tomorrow', codePaths.claims, {code: asked, receipt, country: 'DE', purchasedOn: '2999-01-01'}],
		['a brand that has no system', '/v1/codes/verifier', {code: 'x'}],
		['half a body', codePaths.query, '{"code":'],
		['no body', codePaths.query, ''],
		['with a mark before it', codePaths.peek, `\uFEFF${JSON.stringify({code: asked})}`],
		['not in UTF-8 letters only', codePaths.peek, {code: asked, brand: 'Häldén “ü”'}],
		['not in UTF-8', codePaths.peek, Uint8Array.of(0x22, 0xff, 0x22)],
		['no JSON by name', codePaths.query, {code: asked, receipt}, {'content-type': 'text/plain'}],
		['with a charset', codePaths.peek, {code: asked}, {'content-type': 'application/json; charset=utf-8'}],
		['too long', codePaths.query, {code: 'A'.repeat(5000), receipt}],
		['by a key that is none', codePaths.peek, {code: asked}, {...json, authorization: 'Bearer ts_live_none'}],
		['by a browser that wants a page', codePaths.query, {code: ''}, {...json, accept: 'text/html'}],
	];
	test.each(cases)('%s', async (_, place, body, headers) => {
		const here = await seen(await bySocket(place, body, headers));
		const there = await seen(await app.request(place, post(body, headers)));
		expect(here).toEqual(there);
	});
});

test('of two holders asking by the two ways the first is the first', async () => {
	const ask = {code: fresh, country: 'DE'};
	const first = await bySocket(codePaths.query, {...ask, receipt: newReceipt()});
	const second = await app.request(codePaths.query, post({...ask, receipt: newReceipt()}));
	expect((await first.json()).answer).toBe('genuine_first');
	expect((await second.json()).answer).toBe('genuine_repeat');
});

test('who asks too fast is told when to come again, and the network is the one that the proxy names', async () => {
	const fast = {...json, 'x-forwarded-for': '203.0.113.9, 198.51.100.7'};
	const body = {code: 'x'.repeat(201)};
	// What can not be read is not counted, so it has to be a code
	const ask = (headers: Record<string, string>) => bySocket(codePaths.peek, {code: asked}, headers);
	expect((await bySocket(codePaths.peek, body, fast)).status).toBe(400);
	for (let n = 0; n < thresholds.questions.most; n += 50)
		await Promise.all(Array.from({length: 50}, () => ask(fast).then(answer => answer.arrayBuffer())));
	const refused = await ask(fast);
	expect(refused.status).toBe(429);
	expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
	expect((await ask({...json, 'x-forwarded-for': '203.0.113.9'})).status).toBe(200);
});

test('a shopper who goes away in the middle of a question harms nobody', async () => {
	await new Promise<void>(resolve => {
		const socket = connect(server.port, '127.0.0.1', () => {
			socket.write(
				`POST ${codePaths.query} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"c`,
			);
			setTimeout(() => socket.destroy(), 20);
		});
		socket.on('close', () => resolve());
	});
	expect((await bySocket(codePaths.peek, {code: asked})).status).toBe(200);
});
