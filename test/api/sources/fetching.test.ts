import {gzipSync} from 'node:zlib';
import {afterEach, describe, expect, test} from 'vitest';
import {guardedLookup, isPublic, whyNotAllowed} from '../../../api/sources/fetching/address-guard.ts';
import {openAddress, usualLimits} from '../../../api/sources/fetching/open-address.ts';
import {findAdapter, runSource} from '../../../api/sources/index.ts';
import {makeWorld} from '../../worlds.ts';
import {serveLists} from './list-server.ts';
import * as lists from './made-up-lists.ts';
import {all} from './pieces.ts';

const open: {close(): Promise<void>}[] = [];
async function serve(...given: Parameters<typeof serveLists>) {
	const server = await serveLists(...given);
	open.push(server);
	return server;
}
afterEach(() => Promise.all(open.splice(0).map(server => server.close())));

async function bodyOf(address: string, limits = usualLimits) {
	const opened = await openAddress(address, {loopback: true, limits});
	return opened.is === 'body' ? Buffer.concat(await all(opened.bytes)).toString() : null;
}

describe('only the public internet is asked', () => {
	test.each([
		'0.0.0.0',
		'10.1.2.3',
		'100.64.0.1',
		'127.0.0.1',
		'169.254.169.254',
		'172.16.0.1',
		'172.31.255.255',
		'192.168.1.1',
		'198.18.0.1',
		'224.0.0.1',
		'255.255.255.255',
		'::',
		'::1',
		'::ffff:10.0.0.1',
		'::ffff:8.8.8.8',
		'fe80::1',
		'fc00::1',
		'fd12::1',
		'ff02::1',
		'64:ff9b::a00:1',
		'2001:db8::1',
		'2002:a00:1::',
		'2001::1',
		'localhost',
		'',
	])('%s is none of it', address => expect(isPublic(address)).toBe(false));
	test.each(['8.8.8.8', '172.32.0.1', '195.187.6.34', '2a00:1450::1', '2606:4700::1111'])('%s is', address =>
		expect(isPublic(address)).toBe(true),
	);

	test.each([
		'http://list.example/',
		'ftp://list.example/',
		'file:///etc/passwd',
		'https://u:p@list.example/',
		'https://10.0.0.1/',
		'https://[::1]/',
		'https://2130706433/',
		'https://0x7f.1/',
		'https://[::ffff:127.0.0.1]/',
		'http://127.0.0.1/',
	])('%s is not asked', address => expect(whyNotAllowed(new URL(address), false)).not.toBeNull());

	test('leave to ask this machine is leave for nothing else that is private', () => {
		expect(whyNotAllowed(new URL('http://127.0.0.1:9/x'), true)).toBeNull();
		expect(whyNotAllowed(new URL('http://10.0.0.1/x'), true)).not.toBeNull();
		expect(whyNotAllowed(new URL('https://192.168.0.1/'), true)).not.toBeNull();
	});

	test('a name that leads to this machine is refused when it resolves', async () => {
		await expect(openAddress('https://localhost:1/', {loopback: false})).rejects.toThrow(
			/leads to .*, not to the public internet/,
		);
		const seen = await new Promise(resolve => guardedLookup(true)('localhost', {all: false}, (...got) => resolve(got)));
		expect(seen).toEqual([null, expect.stringMatching(/^(127\.|::1)/), expect.any(Number)]);
	});
});

describe('an answer', () => {
	test('may be packed; it is counted unpacked', async () => {
		const {base} = await serve((_, response) => {
			response.setHeader('content-encoding', 'gzip');
			response.end(gzipSync('x'.repeat(3 << 20)));
		});
		expect((await bodyOf(base))?.length).toBe(3 << 20);
		await expect(bodyOf(base, {...usualLimits, mostBytes: 2 << 20})).rejects.toThrow('is huge: more than 2 MiB');
	});

	test('that breaks off, plain or packed, is no answer', async () => {
		const {base} = await serve((path, response) => {
			if (path === '/packed') {
				response.setHeader('content-encoding', 'gzip');
				response.end(gzipSync('a'.repeat(1000)).subarray(0, -9));
				return;
			}
			response.setHeader('content-length', '1000');
			response.write('a.example\n');
			setTimeout(() => response.destroy(), 20);
		});
		await expect(bodyOf(`${base}/packed`)).rejects.toThrow(/unexpected end/);
		await expect(bodyOf(`${base}/plain`)).rejects.toThrow(/aborted/);
	});

	test('that does not come, or drips, is not waited for', async () => {
		const {base} = await serve((path, response) => {
			if (path === '/drips') setInterval(() => response.write('a'), 20).unref();
		});
		await expect(bodyOf(base, {...usualLimits, idle: 60})).rejects.toThrow(/sent nothing for 60 ms/);
		await expect(bodyOf(`${base}/drips`, {...usualLimits, whole: 150})).rejects.toThrow(/abort|timeout/i);
	});

	test('may send to another place of the same host, three times', async () => {
		const {base} = await serve((path, response) => {
			const step = Number(path.slice(1));
			const location = path === '/away' ? 'http://localhost:1/' : `/${step + 1}`;
			if (step < 3 || path === '/away' || step >= 10) response.writeHead(302, {location}).end();
			else response.end('here');
		});
		expect(await bodyOf(`${base}/0`)).toBe('here');
		await expect(bodyOf(`${base}/10`)).rejects.toThrow('redirects without end');
		await expect(bodyOf(`${base}/away`)).rejects.toThrow('redirects to other hosts are refused');
	});

	test('of an error or of an unasked packing is told as such', async () => {
		const {base} = await serve((path, response) => {
			if (path === '/br') response.setHeader('content-encoding', 'br');
			response.writeHead(path === '/br' ? 200 : 503).end('no');
		});
		await expect(bodyOf(base)).rejects.toThrow('answered 503');
		await expect(bodyOf(`${base}/br`)).rejects.toThrow('packed as “br”');
	});
});

describe('a source', () => {
	const certPolska = findAdapter('cert-polska')!;

	test('is told which version we have, so what did not change is not sent again', async () => {
		const world = await makeWorld();
		const server = await serve((_, response, {headers}) => {
			if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
			else response.writeHead(200, {etag: '"1"', 'last-modified': 'Sun, 22 Nov 2026 12:00:00 GMT'}).end(lists.certJson);
		});
		const choice = {name: 'cert-polska', address: `${server.base}/domains.json`};
		expect(await runSource(world, certPolska, choice)).toMatchObject({is: 'received', applied: {recorded: 4}});
		expect(await runSource(world, certPolska, choice)).toEqual({is: 'unchanged'});
		expect(server.asked.map(({headers}) => headers['if-modified-since'])).toEqual([
			undefined,
			'Sun, 22 Nov 2026 12:00:00 GMT',
		]);
		expect(server.asked[0]?.headers).not.toHaveProperty('cookie');
		await runSource(world, certPolska, {...choice, address: `${server.base}/other.json`});
		expect(server.asked[2]?.headers).not.toHaveProperty('if-none-match');
	});

	test('that sent a damaged list is asked for all of it again', async () => {
		const world = await makeWorld();
		const server = await serve((_, response) => response.writeHead(200, {etag: '"1"'}).end('[{"a":'));
		const choice = {name: 'cert-polska', address: server.base};
		expect(await runSource(world, certPolska, choice)).toMatchObject({delivery: {state: 'refused'}});
		await runSource(world, certPolska, choice);
		expect(server.asked[1]?.headers).not.toHaveProperty('if-none-match');
	});

	test('of weekly reports is read report by report; one that fails leaves nothing of the others', async () => {
		const world = await makeWorld();
		let broken = true;
		const server = await serve((path, response) => {
			if (path === '/list') response.end(lists.gateIndex(server.base));
			else if (path.startsWith('/detail/39') && broken) response.writeHead(500).end();
			else response.end(lists.gateReport('02/10/2026', path.startsWith('/detail/39') ? 'SR/90001/27' : 'SR/90001/26'));
		});
		const gate = findAdapter('eu-safety-gate')!;
		const choice = {name: 'eu-safety-gate', address: `${server.base}/list`};
		await expect(runSource(world, gate, choice)).rejects.toThrow('answered 500');
		expect(await world.storage.db.select().from(world.storage.tables.notices)).toEqual([]);
		broken = false;
		expect(await runSource(world, gate, choice)).toMatchObject({applied: {recorded: 6}});
	});

	test('whose list leads to another host is not followed', async () => {
		const server = await serve((_, response) => response.end(lists.gateIndex('https://ec.europa.eu')));
		const choice = {name: 'eu-safety-gate', address: server.base};
		await expect(runSource(await makeWorld(), findAdapter('eu-safety-gate')!, choice)).rejects.toThrow(
			'leads to another host',
		);
	});
});
