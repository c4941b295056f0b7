import {gzipSync} from 'node:zlib';
import {afterEach, describe, expect, test} from 'vitest';
import {findAdapter, runSource} from '../../../api/sources/index.ts';
import {openList, usualLimits} from '../../../api/sources/open-list.ts';
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
	const opened = await openList(address, {loopback: true, limits});
	return opened.is === 'body' ? Buffer.concat(await all(opened.bytes)).toString() : null;
}

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
