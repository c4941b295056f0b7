import {Validator} from '@seriousme/openapi-schema-validator';
import pino from 'pino';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {lookupPaths} from '../../../shared/lookup/contract.ts';
import {problems} from '../../../shared/problems.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';

let world: TestWorld;
beforeEach(async () => {
	world = await makeWorld();
});
afterEach(() => world.storage.close());

const get = (at: string, init: RequestInit = {}) => createApp(world).request(at, init);

test('the front page says what this is and which key it signs with', async () => {
	const answer = await get('/');
	expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
	expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
	const page = await answer.text();
	expect(page).toContain(world.signer.publicKey);
	expect(page).toContain(lookupPaths.manifest);
});

test('/healthz says that the process runs', async () => {
	expect(await (await get('/healthz')).json()).toEqual({status: 'ok'});
});

describe('/readyz', () => {
	test('says that the data base takes writes', async () => {
		expect((await get('/readyz')).status).toBe(200);
	});

	test('says busy while the server stops', async () => {
		const answer = await createApp(world, {draining: true}).request('/readyz');
		expect(answer.status).toBe(503);
		expect(answer.headers.get('retry-after')).toBe('5');
		expect(await answer.json()).toMatchObject({type: '/problems/busy', detail: 'The server is stopping'});
	});

	test('writes once a second at most, however often it is asked', async () => {
		const app = createApp(world);
		const before = world.storage.commits;
		for (let n = 0; n < 20; n++) await app.request('/readyz');
		expect(world.storage.commits).toBe(before + 1);
		world.clock.pass(1000);
		await app.request('/readyz');
		expect(world.storage.commits).toBe(before + 2);
	});
});

describe('problems', () => {
	test('every code has a page that says what it means', async () => {
		for (const code of Object.keys(problems)) {
			const answer = await get(`/problems/${code}`);
			expect(await answer.json()).toMatchObject({code, title: expect.any(String)});
		}
		expect((await get('/problems/toString')).status).toBe(404);
	});

	test('an address that is not there is a problem with the id of the request', async () => {
		const answer = await get('/v1/nothing?q=secret');
		expect(answer.status).toBe(404);
		expect(answer.headers.get('content-type')).toBe('application/problem+json');
		const id = answer.headers.get('x-request-id');
		expect(await answer.json()).toEqual({
			type: '/problems/not-found',
			title: 'There is nothing at this address',
			status: 404,
			instance: id,
		});
	});

	test.each(['/healthz', '/v1/lookup/manifest', '/v1/lookup/0/0', '/openapi.json'])(
		'%s does not answer to POST and says to what it does',
		async at => {
			const answer = await get(at, {method: 'POST'});
			expect(answer.status).toBe(405);
			expect(answer.headers.get('allow')).toBe('GET, HEAD');
			expect(await answer.json()).toMatchObject({type: '/problems/method-not-allowed'});
		},
	);

	test('the words of an unexpected error are in the log, under the id of the answer, and nowhere else', async () => {
		const lines: string[] = [];
		const log = pino({}, {write: line => void lines.push(line)});
		const broken = {...world, log, storage: {...world.storage, check: () => Promise.reject(new Error('secret 42'))}};
		const answer = await createApp(broken).request('/readyz?who=me');
		expect(answer.status).toBe(500);
		const body = await answer.text();
		expect(body).not.toContain('secret');
		const id = answer.headers.get('x-request-id')!;
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain('secret 42');
		expect(lines[0]).toContain(id);
		expect(lines[0]).not.toContain('who=me');
	});

	test('a data base that does not answer is a 503 that asks to try again', async () => {
		const full = Object.assign(new Error('database or disk is full'), {code: 'SQLITE_FULL'});
		const broken = {...world, storage: {...world.storage, check: () => Promise.reject(full)}};
		const answer = await createApp(broken).request('/readyz');
		expect(answer.status).toBe(503);
		expect(answer.headers.get('retry-after')).toBe('5');
		expect(await answer.json()).toMatchObject({detail: 'The data base does not answer: the disk is full'});
	});
});

describe('/openapi.json', () => {
	type Described = {
		openapi: string;
		paths: Record<string, Record<string, {summary: string; responses: Record<string, object>}>>;
		components: {schemas: Record<string, object>};
	};
	const describe31 = async (): Promise<Described> => (await get('/openapi.json')).json();

	test('describes every route, each with a summary and what it may answer', async () => {
		const {openapi, paths} = await describe31();
		expect(openapi).toBe('3.1.0');
		const routes = createApp(world).routes.map(route => route.path.replace(/:(\w+)/g, '{$1}'));
		expect(Object.keys(paths).sort()).toEqual([...new Set(routes)].sort());
		for (const {summary, responses} of Object.values(paths).flatMap(path => Object.values(path))) {
			expect(summary).not.toBe('');
			expect(Object.keys(responses).filter(status => status.startsWith('2'))).toHaveLength(1);
		}
	});

	test('is valid OpenAPI 3.1', async () => {
		const {valid, errors} = await new Validator().validate(structuredClone(await describe31()));
		expect(errors ?? []).toEqual([]);
		expect(valid).toBe(true);
	});

	test('names the problems of a bucket', async () => {
		const {paths} = await describe31();
		expect(Object.keys(paths['/v1/lookup/{depth}/{index}']!.get!.responses)).toEqual([
			'200',
			'304',
			'400',
			'404',
			'503',
		]);
	});

	test('points only to schemas that are there', async () => {
		const document = await describe31();
		const pointers = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
			([, name]) => name!,
		);
		expect(pointers).toContain('Problem');
		expect(pointers.filter(name => !(name in document.components.schemas))).toEqual([]);
	});
});

test('nothing that is answered tells a browser to guess its type', async () => {
	for (const at of ['/', '/healthz', '/readyz', '/problems/busy', '/nothing', '/v1/lookup/manifest'])
		expect((await get(at)).headers.get('x-content-type-options')).toBe('nosniff');
});

test('/docs/api shows every operation to people, without script or anything from elsewhere', async () => {
	const answer = await get('/docs/api');
	expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/);
	const page = await answer.text();
	for (const words of ['/v1/organizations/{organization}/keys', 'brands:write', 'second-factor-needed'])
		expect(page).toContain(words);
	expect(page).not.toMatch(/<script|src=|href="http/);
});
