import {once} from 'node:events';
import {createServer, request} from 'node:http';
import type {AddressInfo} from 'node:net';
import {getRequestListener} from '@hono/node-server';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {createApp} from '../../../../api/app.ts';
import type {CodeBatch} from '../../../../shared/codes/contract-batches.ts';
import type {CodeImport} from '../../../../shared/codes/contract-imports.ts';
import {said} from '../../applications/parties.ts';
import {
	begin,
	codeOf,
	codesFrom,
	errorsIn,
	finish,
	importFile,
	newBatch,
	put,
	type Stage,
	setStage,
} from './import-steps.ts';

let stage: Stage;
let batch: CodeBatch;
beforeEach(async () => {
	stage = await setStage();
	batch = await newBatch(stage);
});
afterEach(() => stage.world.storage.close());

const find = (code: string) => stage.world.codes.find(stage.brand, code);
const imported = (id: string) => said<CodeImport>(stage.owner.request(`/v1/imports/${id}`));
const words = async (asked: Promise<Response>): Promise<string> => {
	const answer = await asked;
	return `${answer.status} ${await answer.text()}`;
};
const liveCodes = async () => (await said<CodeBatch>(stage.owner.request(`/v1/batches/${batch.id}`))).codes;

/** A body that is made while it is sent, of so many times `chunk`. */
const endless = (chunk: string, times: number, end = ''): ReadableStream => {
	const bytes = new TextEncoder().encode(chunk);
	let made = 0;
	return new ReadableStream({
		pull(controller) {
			if (made++ < times) controller.enqueue(bytes);
			else {
				if (end) controller.enqueue(new TextEncoder().encode(end));
				controller.close();
			}
		},
	});
};

describe('half a file', () => {
	test('whose size was said is not taken for whole', async () => {
		const file = codesFrom(1, 10);
		const begun = await begin(stage, batch, {bytes: file.length});
		const half = put(stage, begun, file.slice(0, 45));
		expect(await words(half)).toContain('The file was said to have 90 bytes, and ends after 45');
		expect(await imported(begun.id)).toMatchObject({offset: 45, complete: false, good: 5});
		expect(await words(stage.owner.send(`/v1/imports/${begun.id}/finish`))).toContain('The file is not complete');
		expect(await liveCodes()).toBe(0);
		await said(put(stage, begun, file.slice(45), {offset: 45}));
		expect(await finish(stage, begun)).toMatchObject({state: 'finished', good: 10});
	});

	test('whose size nobody said is refused for its last line', async () => {
		const done = await importFile(stage, batch, codesFrom(1, 10).slice(0, -4));
		expect(done).toMatchObject({state: 'refused', good: 9, wrong: 1});
		expect(await errorsIn(stage, done)).toEqual(['10,too-short']);
		expect(await liveCodes()).toBe(0);
	});

	test('longer than was said is refused too', async () => {
		const begun = await begin(stage, batch, {bytes: 18});
		expect(await words(put(stage, begun, codesFrom(1, 3)))).toContain('said to have 18 bytes, and ends after 27');
	});

	test('that ends within a quoted cell names it', async () => {
		const done = await importFile(stage, batch, `sku,code\na,${codeOf(1)}\n"b,${codeOf(2)}\n`);
		expect(await errorsIn(stage, done)).toEqual(['3,quote']);
	});
});

describe('a wrong encoding', () => {
	test('of the whole file is named at once, and nothing of it stays', async () => {
		const begun = await begin(stage, batch);
		const wide = Uint8Array.from(Buffer.from(`\uFEFFcode\n${codesFrom(1, 3)}`, 'utf16le'));
		expect(await words(put(stage, begun, wide))).toMatch(/^415 .*The file is UTF-16: save it as UTF-8/);
		expect(await imported(begun.id)).toMatchObject({state: 'open', offset: 0, good: 0});
		await said(put(stage, begun, `\uFEFFcode\n${codesFrom(1, 3)}`));
		expect(await finish(stage, begun)).toMatchObject({state: 'finished', good: 3});
	});

	test('of some rows is named by line', async () => {
		const begun = await begin(stage, batch);
		const file = Buffer.from(`name,code\nTüte,${codeOf(1)}\nTute,${codeOf(2)}\n`, 'latin1');
		await said(put(stage, begun, Uint8Array.from(file)));
		const done = await finish(stage, begun);
		expect(done).toMatchObject({state: 'refused', good: 1, wrong: 1});
		expect(await errorsIn(stage, done)).toEqual(['2,latin']);
	});
});

describe('rows that come twice', () => {
	test('in one file are named with the line they repeat, across its parts too', async () => {
		const begun = await begin(stage, batch);
		const parts = [codesFrom(1, 3), codesFrom(3, 1), `${codeOf(1).toLowerCase()}\n`];
		let offset = 0;
		for (const [n, part] of parts.entries()) {
			await said(put(stage, begun, part, {offset, complete: n === parts.length - 1}));
			offset += part.length;
		}
		const done = await finish(stage, begun);
		expect(done).toMatchObject({state: 'refused', good: 3, wrong: 2});
		expect(await errorsIn(stage, done)).toEqual([
			'4,repeated is there before, in line 3',
			'5,repeated is there before, in line 1',
		]);
	});

	test('in two files that are sent at once become live once: the second to finish has them as registered', async () => {
		const file = codesFrom(1, 500);
		const begun = await Promise.all([begin(stage, batch), begin(stage, batch)]);
		await Promise.all(begun.map(each => put(stage, each, file).then(answer => answer.text())));
		const done = await Promise.all(begun.map(each => finish(stage, each)));
		expect(done.map(({state}) => state).sort()).toEqual(['finished', 'refused']);
		const refused = done.find(({state}) => state === 'refused');
		expect(refused).toMatchObject({good: 0, wrong: 500});
		if (refused) expect((await errorsIn(stage, refused)).every(line => line.endsWith(',registered'))).toBe(true);
		expect(await liveCodes()).toBe(500);
	});

	test('because a whole file is sent again are left out, and nothing changes', async () => {
		await importFile(stage, batch, codesFrom(1, 100));
		const before = find(codeOf(50));
		const again = await importFile(stage, batch, codesFrom(1, 100), {whenWrong: 'skip'});
		expect(again).toMatchObject({state: 'finished', good: 0, wrong: 100});
		expect(await liveCodes()).toBe(100);
		expect(find(codeOf(50))).toEqual(before);
	});
});

describe('a line without end', () => {
	test('is skipped, costs no memory, and the file goes on after it', async () => {
		const begun = await begin(stage, batch);
		const before = process.memoryUsage.rss();
		let most = before;
		const watch = setInterval(() => {
			most = Math.max(most, process.memoryUsage.rss());
		}, 20);
		await said(put(stage, begun, `${codeOf(1)}\n`, {complete: false}));
		// 64 MB that hold no line break
		const long = endless('x'.repeat(1 << 16), 1024, `\n${codeOf(2)}\n`);
		await said(put(stage, begun, long, {offset: 9}));
		clearInterval(watch);
		const done = await finish(stage, begun);
		expect(done).toMatchObject({state: 'refused', good: 2, wrong: 1, lines: 3});
		expect(await errorsIn(stage, done)).toEqual(['2,long-line']);
		expect(most - before).toBeLessThan(50 << 20);
	});

	test('is skipped on when the upload breaks within it', async () => {
		const begun = await begin(stage, batch, {whenWrong: 'skip'});
		await said(put(stage, begun, `${codeOf(1)}\n${'x'.repeat(10_000)}`, {complete: false}));
		expect(await imported(begun.id)).toMatchObject({offset: 10_009, good: 1, wrong: 1});
		await said(put(stage, begun, `${'x'.repeat(10_000)}\n${codeOf(2)}\n`, {offset: 10_009}));
		expect(await finish(stage, begun)).toMatchObject({good: 2, wrong: 1, lines: 3});
	});
});

describe('a connection that is lost', () => {
	let server: ReturnType<typeof createServer>;
	beforeEach(async () => {
		server = createServer(getRequestListener(createApp(stage.world).fetch));
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
	});
	afterEach(async () => {
		server.closeAllConnections();
		server.close();
		await once(server, 'close');
	});

	/** A key, because a socket has no cookies. */
	async function keyOf(): Promise<string> {
		const asked = {name: 'x', mode: 'live', scopes: ['codes:write', 'codes:read']};
		const {key} = await said<{key: string}>(
			stage.owner.send(`/v1/organizations/${stage.organization}/keys`, asked),
			201,
		);
		return key;
	}

	/** Begins to send a file over a socket. */
	async function send(id: string, key: string, offset: number) {
		const {port} = server.address() as AddressInfo;
		const sending = request({
			port,
			host: '127.0.0.1',
			method: 'PATCH',
			path: `/v1/imports/${id}`,
			headers: {
				authorization: `Bearer ${key}`,
				'upload-offset': offset,
				'upload-complete': '?1',
				'transfer-encoding': 'chunked',
			},
		});
		sending.on('error', () => undefined);
		return sending;
	}

	test('keeps the whole lines that came, and the upload goes on there: nothing is there twice or lost', async () => {
		const key = await keyOf();
		const begun = await begin(stage, batch);
		const file = codesFrom(1, 2000);
		const sending = await send(begun.id, key, 0);
		sending.write(file.slice(0, 9 * 700 + 4));
		await vi.waitFor(async () => expect(sending.socket?.bytesWritten).toBeGreaterThan(6000));
		// The bytes are with the server before the line is cut
		await new Promise(resolve => setTimeout(resolve, 100));
		sending.destroy();
		await vi.waitFor(async () => expect((await imported(begun.id)).offset).toBe(9 * 700), {timeout: 30_000});
		expect(await imported(begun.id)).toMatchObject({state: 'open', complete: false, good: 700});
		expect(await liveCodes()).toBe(0);
		await said(put(stage, begun, file.slice(9 * 700), {offset: 9 * 700}));
		expect(await finish(stage, begun)).toMatchObject({state: 'finished', good: 2000, wrong: 0});
		expect(find(codeOf(2000))).toEqual({batch: 1, ordinal: 2000});
	});

	test('and that the server has not noticed yet gives way to the one that comes after', async () => {
		const key = await keyOf();
		const begun = await begin(stage, batch);
		const sending = await send(begun.id, key, 0);
		const answered = once(sending, 'response');
		sending.write(codesFrom(1, 100));
		await new Promise(resolve => setTimeout(resolve, 100));
		// The client is back before: its file goes on where the one before was stopped
		const first = await put(stage, begun, codesFrom(1, 100));
		expect(first.status).toBe(409);
		expect(first.headers.get('upload-offset')).toBe('900');
		const [answer] = await answered;
		expect(answer.statusCode).toBe(409);
		await said(put(stage, begun, codesFrom(101, 100), {offset: 900}));
		expect(await finish(stage, begun)).toMatchObject({state: 'finished', good: 200});
	});
});

test('two uploads of one file into one import do not mix: one goes on, the other is told where', async () => {
	const begun = await begin(stage, batch);
	const file = codesFrom(1, 3000);
	const answers = await Promise.all([put(stage, begun, file), put(stage, begun, file)]);
	expect(answers.map(({status}) => status)).toContain(409);
	const {offset, complete} = await imported(begun.id);
	if (!complete) await said(put(stage, begun, file.slice(offset), {offset}));
	expect(await finish(stage, begun)).toMatchObject({state: 'finished', good: 3000, wrong: 0});
	expect(await liveCodes()).toBe(3000);
});
