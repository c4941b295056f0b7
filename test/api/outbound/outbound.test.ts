import {gzipSync} from 'node:zlib';
import {afterEach, describe, expect, test} from 'vitest';
import {createOutbound, createResolver, NotAsked, TooLarge} from '../../../api/outbound/index.ts';
import {serveNames, type Zone} from './name-server.ts';
import {serveSecurely} from './secure-server.ts';

const open: {close(): Promise<void>}[] = [];
const kept = <Server extends {close(): Promise<void>}>(server: Server): Server => {
	open.push(server);
	return server;
};
const serve = async (...given: Parameters<typeof serveSecurely>) => kept(await serveSecurely(...given));
afterEach(() => Promise.all(open.splice(0).map(server => server.close())));

const small = {mostBytes: 1000, whole: 2000};
const shop = ['shop.example'];

describe('a public address', () => {
	test('is asked with what it was to be asked with, and its answer comes whole', async () => {
		const {outbound, asked} = await serve(shop, ({body}, response) =>
			response.writeHead(201, {'x-seen': 'yes'}).end(`got ${body}`),
		);
		const answer = await outbound.fetchPublic('https://shop.example/hook?x=1', {
			...small,
			method: 'POST',
			headers: {'content-type': 'application/json'},
			body: '{}',
		});
		expect(answer).toMatchObject({status: 201, headers: {'x-seen': 'yes'}});
		expect(Buffer.from(answer.body).toString()).toBe('got {}');
		expect(asked).toMatchObject([
			{host: 'shop.example', path: '/hook?x=1', method: 'POST', headers: {'content-length': '2'}},
		]);
		expect(asked[0]?.headers).not.toHaveProperty('cookie');
	});

	test('whose certificate is another name’s is not believed', async () => {
		const {outbound, asked} = await serve(shop, (_, response) => response.end('x'));
		await expect(outbound.fetchPublic('https://other.example/', small)).rejects.toThrow(/altnames/);
		expect(asked).toEqual([]);
	});

	test('may send to another place of its own, a few times; a redirect that is not followed is an answer', async () => {
		const {outbound, asked} = await serve(shop, ({path}, response) =>
			path === '/3' ? response.end('here') : response.writeHead(302, {location: `/${Number(path[1]) + 1}`}).end(),
		);
		const followed = await outbound.fetchPublic('https://shop.example/1', {...small, redirects: 2});
		expect(Buffer.from(followed.body).toString()).toBe('here');
		await expect(outbound.fetchPublic('https://shop.example/0', {...small, redirects: 2})).rejects.toThrow(
			'without end',
		);
		expect(await outbound.fetchPublic('https://shop.example/1', small)).toMatchObject({status: 302});
		const before = asked.length;
		const posted = {...small, method: 'POST', body: 'secret', redirects: 3} as const;
		expect(await outbound.fetchPublic('https://shop.example/1', posted)).toMatchObject({status: 302});
		expect(asked).toHaveLength(before + 1);
	});
});

describe('what a stranger may not make the server do', () => {
	const elsewhere = [
		'https://other.example/',
		'https://127.0.0.1/',
		'https://169.254.169.254/latest/meta-data/',
		'https://[::ffff:127.0.0.1]/',
		'https://2130706433/',
		'http://shop.example/',
		'https://shop.example:8443/',
		'https://shop.example@other.example/',
		'file:///etc/passwd',
	];
	test.each(elsewhere)('be sent on to %s', async location => {
		const {outbound, asked} = await serve([...shop, 'other.example'], (_, response) =>
			response.writeHead(302, {location}).end(),
		);
		await expect(outbound.fetchPublic('https://shop.example/', {...small, redirects: 3})).rejects.toThrow(NotAsked);
		expect(asked).toHaveLength(1);
	});

	test('ask an address that was public when it was checked and private when it was asked', async () => {
		let times = 0;
		const rebinding = async () => [{address: times++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4}];
		const {outbound, asked} = await serve(
			shop,
			({path}, response) => (path === '/' ? response.writeHead(302, {location: '/next'}) : response).end(),
			{addresses: rebinding},
		);
		expect(await outbound.fetchPublic('https://shop.example/', {...small, redirects: 1})).toMatchObject({status: 200});
		expect(asked.map(({path}) => path)).toEqual(['/', '/next']);
		expect(times).toBe(1);
		await expect(outbound.fetchPublic('https://shop.example/', small)).rejects.toThrow('leads to a private address');
	});

	test('ask itself, when nobody gave leave', async () => {
		const outbound = createOutbound({
			resolver: {addresses: async () => [{address: '127.0.0.1', family: 4}], txt: async () => []},
		});
		for (const url of ['https://shop.example/', 'https://127.0.0.1/', 'https://localhost/', 'http://localhost/'])
			await expect(outbound.fetchPublic(url, small)).rejects.toThrow(NotAsked);
	});

	test('carry a name and password to somebody', async () => {
		const {outbound} = await serve(shop, (_, response) => response.end());
		await expect(outbound.fetchPublic('https://me:secret@shop.example/', small)).rejects.toThrow(
			/^https:\/\/shop\.example\/ is not asked: an address must not hold/,
		);
	});

	test('read without end, plain or packed', async () => {
		const {outbound} = await serve(shop, ({path}, response) => {
			if (path === '/bomb') response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(64 << 20)));
			else {
				const more = () => {
					while (!response.destroyed && response.write('x'.repeat(65_536)));
				};
				response.on('drain', more);
				more();
			}
		});
		await expect(outbound.fetchPublic('https://shop.example/endless', small)).rejects.toThrow(TooLarge);
		await expect(outbound.fetchPublic('https://shop.example/bomb', small)).rejects.toThrow(TooLarge);
		const excerpt = await outbound.fetchPublic('https://shop.example/endless', {...small, read: 'excerpt'});
		expect(excerpt).toMatchObject({status: 200, body: {length: 1000}});
		const packed = await outbound.fetchPublic('https://shop.example/bomb', {...small, read: 'excerpt'});
		expect(packed.body).toHaveLength(1000);
	});

	test('wait without end, before the answer or in it', async () => {
		const {outbound} = await serve(shop, ({path}, response) => {
			if (path === '/drips') setInterval(() => response.write('x'), 20).unref();
		});
		const soon = {mostBytes: 1000, whole: 150};
		await expect(outbound.fetchPublic('https://shop.example/silent', soon)).rejects.toThrow(
			/sent nothing|abort|timeout/i,
		);
		await expect(outbound.fetchPublic('https://shop.example/drips', soon)).rejects.toThrow(/abort|timeout/i);
		const excerpt = await outbound.fetchPublic('https://shop.example/drips', {...soon, read: 'excerpt'});
		expect(excerpt.status).toBe(200);
	});
});

describe('TXT records', () => {
	async function names(zone: Zone) {
		const {server} = kept(await serveNames(zone));
		return createOutbound({resolver: createResolver([server]), allowLoopback: true});
	}

	test('are read from the name server, in their pieces', async () => {
		const outbound = await names({'_touchstone-challenge.shop.example': {txt: [['a', 'b'], ['v=spf1']]}});
		expect(await outbound.txt('_touchstone-challenge.shop.example')).toEqual([['a', 'b'], ['v=spf1']]);
	});

	test('of a name that is not there, or has none, are none', async () => {
		const outbound = await names({'shop.example': {a: ['127.0.0.1']}});
		expect(await outbound.txt('nothing.example')).toEqual([]);
		expect(await outbound.txt('shop.example')).toEqual([]);
	});

	test('addresses come from the same name server and are guarded the same', async () => {
		const outbound = await names({'inner.example': {a: ['192.168.1.1']}});
		await expect(outbound.fetchPublic('https://inner.example/', small)).rejects.toThrow('leads to a private address');
		await expect(outbound.fetchPublic('https://nothing.example/', small)).rejects.toThrow('leads nowhere');
	});
});
