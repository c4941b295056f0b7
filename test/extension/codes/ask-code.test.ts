import 'fake-indexeddb/auto';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {type AskingWorld, askCode} from '../../../extension/codes/asking/ask-code.ts';
import type {CodeQuestion} from '../../../extension/codes/question.ts';
import {codeChecks, keepCheck, keepReply} from '../../../extension/history/code-checks.ts';
import {type Database, openDatabase} from '../../../extension/history/database.ts';
import {forgetAll, putBack} from '../../../extension/history/forget.ts';
import {keepRequest, requestsSent} from '../../../extension/history/sent-requests.ts';
import {brandSaid, sampleCode} from './code-answers.ts';
import {type CodeServer, codeServer} from './code-server.ts';

let server: CodeServer;
let database: Database;
let world: AskingWorld;
let count = 0;
beforeAll(async () => {
	server = await codeServer();
});
afterAll(() => server.close());
beforeEach(() => {
	server.asked.length = 0;
	server.say = 'genuine_first';
	database = openDatabase(`codes-${count++}`);
	let receipts = 0;
	world = {
		fetch: (url, init) => fetch(url, init),
		server: async () => ({base: `${server.url}/`}),
		now: () => new Date(),
		newReceipt: () => `receipt-number-${String(++receipts).padStart(8, '0')}`,
		keep: check => keepCheck(database, check),
		keepReply: (id, reply) => keepReply(database, id, reply),
		sent: request => keepRequest(database, request),
	};
});

const about = {code: sampleCode, brand: null, gtin: null, country: 'DE'};
const peek: CodeQuestion = {act: 'peek', ...about};
const query: CodeQuestion = {act: 'query', ...about};
const claim: CodeQuestion = {act: 'claim', ...about, purchasedOn: '2026-11-01'};

describe('what is sent', () => {
	test('a look sends the code, and nothing that tells who looks', async () => {
		expect(await askCode(world, peek)).toMatchObject({is: 'answered', answer: {answer: 'registered'}});
		const [{path, headers, body}] = server.asked as [(typeof server.asked)[0]];
		expect([path, body]).toEqual(['/v1/codes/peek', about]);
		for (const name of ['cookie', 'referer', 'authorization']) expect(headers[name]).toBeUndefined();
		expect(headers['accept-language']).toBe('*');
	});

	test('a check sends a receipt; the same code, however it is typed, has the same one for ever', async () => {
		await askCode(world, query);
		await askCode(world, {...query, code: ` ${sampleCode.toLowerCase().slice(0, 4)}-${sampleCode.slice(4)}`});
		await askCode(world, claim);
		await askCode(world, {...query, code: 'ANOTHER-CODE-12'});
		const receipts = server.asked.map(({body}) => body.receipt);
		expect(new Set(receipts.slice(0, 3)).size).toBe(1);
		expect(receipts[3]).not.toBe(receipts[0]);
		expect(server.asked[2]).toMatchObject({path: '/v1/codes/claims', body: {purchasedOn: '2026-11-01'}});
	});

	test('the receipt outlives an answer that was lost', async () => {
		server.say = 'down';
		expect(await askCode(world, query)).toMatchObject({is: 'no-answer'});
		server.say = 'genuine_first';
		expect(await askCode(world, query)).toMatchObject({is: 'answered'});
		expect(server.asked[1]?.body.receipt).toBe(server.asked[0]?.body.receipt);
	});

	test('all of it stands in what was sent, to the letter', async () => {
		await askCode(world, query);
		const [line] = (await requestsSent(database, 1)).requests;
		expect(line).toMatchObject({why: 'code', method: 'POST', status: 200, url: `${server.url}/v1/codes/query`});
		expect(JSON.parse(line?.body ?? '')).toEqual(server.asked[0]?.body);
	});

	test('nobody is asked before somebody was chosen', async () => {
		world.server = async () => null;
		expect(await askCode(world, query)).toEqual({is: 'no-server'});
		expect([server.asked.length, await database.codes.count()]).toEqual([0, 0]);
	});
});

test('a brand’s own system gets the code, the brand and the host that was agreed to; its words are kept apart from ours', async () => {
	const question = {code: 'HX-2024-7731', brand: 'Halden', consentTo: 'check.halden.example', language: 'de'};
	expect(await askCode(world, {act: 'verifier', ...question})).toEqual({is: 'brand-said', said: brandSaid});
	expect(server.asked[0]).toMatchObject({path: '/v1/codes/verifier', body: question});
	expect(server.asked[0]?.body).not.toHaveProperty('receipt');
	expect(await codeChecks(database, 5)).toEqual([]);
});

describe('what comes back', () => {
	test.each(['genuine_first', 'genuine_repeat', 'over_limit', 'suspicious', 'recalled', 'unknown'] as const)(
		'%s is understood and kept',
		async kind => {
			server.say = kind;
			expect(await askCode(world, query)).toMatchObject({is: 'answered', answer: {answer: kind}});
			expect(await codeChecks(database, 5)).toMatchObject([{question: query, reply: {answer: {answer: kind}}}]);
		},
	);

	test('half an answer, another one’s and a web page are refused', async () => {
		server.say = 'half';
		expect(await askCode(world, query)).toMatchObject({is: 'refused'});
		const page = () => new Response('<h1>Welcome to this hotel</h1>');
		expect(await askCode({...world, fetch: async () => page()}, query)).toMatchObject({is: 'refused'});
		server.say = 'genuine_first';
		const mixed: AskingWorld['fetch'] = (url, init) =>
			fetch(url, {...init, body: String(init.body).replace('receipt-number', 'somebody-else0')});
		expect(await askCode({...world, fetch: mixed}, query)).toMatchObject({is: 'refused'});
		expect(await codeChecks(database, 5)).toEqual([]);
	});

	test('told to come later, one hears when', async () => {
		server.say = 429;
		expect(await askCode(world, query)).toEqual({is: 'too-many', detail: 'Ask the brand.', after: 150});
	});

	test('a server in trouble is no answer; one that says no is', async () => {
		server.say = 503;
		expect(await askCode(world, query)).toMatchObject({is: 'no-answer', detail: 'Ask the brand.'});
		server.say = 404;
		expect(await askCode(world, query)).toMatchObject({is: 'refused', detail: 'Ask the brand.'});
	});

	test('an answer without end is not read to its end', async () => {
		const endless = new ReadableStream<Uint8Array>({
			pull: to => to.enqueue(new Uint8Array(32_768).fill(32)),
		});
		expect(await askCode({...world, fetch: async () => new Response(endless)}, query)).toMatchObject({is: 'refused'});
	});
});

test('deleting everything deletes codes too, and undoing it brings them and their receipts back', async () => {
	await askCode(world, query);
	const gone = await forgetAll(database);
	expect(await codeChecks(database, 5)).toEqual([]);
	await putBack(database, gone);
	await askCode(world, query);
	expect(server.asked[1]?.body.receipt).toBe(server.asked[0]?.body.receipt);
});
