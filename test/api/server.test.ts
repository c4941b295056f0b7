import {writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {recordFact} from '../../api/import/record-fact.ts';
import {startServer} from '../../api/server.ts';
import {inFolder, silent} from '../worlds.ts';

const start = (folder: string, port = 0) => startServer({port, dataDir: path.join(folder, 'data'), log: silent});

test('a server answers on the port it got, keeps its key and its facts over a restart, and stops', () =>
	inFolder(async folder => {
		const first = await start(folder);
		expect(first.url).toBe(`http://127.0.0.1:${first.port}`);
		await recordFact(first.world, {fact: 'brand', name: 'Halden'});
		const directory = await (await fetch(`${first.url}/v1/lookup/directory/0`)).text();
		expect(directory).toContain('brand:halden');
		await first.close();
		await expect(fetch(first.url)).rejects.toThrow();

		const second = await start(folder);
		expect(second.publicKey).toBe(first.publicKey);
		expect(await (await fetch(`${second.url}/v1/lookup/directory/0`)).text()).toBe(directory);
		await second.close();
	}));

test('a request that was begun is answered before the server stops', () =>
	inFolder(async folder => {
		const server = await start(folder);
		const {storage} = server.world;
		const release = Promise.withResolvers<void>();
		const asked = Promise.withResolvers<void>();
		const check = storage.check;
		storage.check = async () => {
			asked.resolve();
			await release.promise;
			return check();
		};
		const answer = fetch(`${server.url}/readyz`);
		await asked.promise;
		const closing = server.close();
		release.resolve();
		expect((await answer).status).toBe(200);
		await closing;
		await server.close();
	}));

test('a port in use is said in one line', () =>
	inFolder(async folder => {
		const other = createServer().listen(0, '127.0.0.1');
		await new Promise(resolve => other.once('listening', resolve));
		const address = other.address();
		const port = address && typeof address === 'object' ? address.port : 0;
		await expect(start(folder, port)).rejects.toThrow(
			`Port ${port} on 127.0.0.1 is in use: stop what runs there, or choose another with --port.`,
		);
		other.close();
	}));

describe('the signing key', () => {
	test('of another data base is refused', () =>
		inFolder(async folder => {
			await (await start(folder)).close();
			const foreign = startServer({
				port: 0,
				dataDir: path.join(folder, 'data'),
				keyDir: path.join(folder, 'other'),
				log: silent,
			});
			await expect(foreign).rejects.toThrow(/signing key .*other\/lookup.pem is gone: put its backup back/);
		}));

	test('that can not be written is said in one sentence', () =>
		inFolder(async folder => {
			writeFileSync(path.join(folder, 'file'), '');
			const keyDir = path.join(folder, 'file', 'keys');
			const starting = startServer({port: 0, dataDir: path.join(folder, 'data'), keyDir, log: silent});
			await expect(starting).rejects.toThrow(/^The signing key can not be written to .*: not a directory\.$/);
		}));

	test('may lie elsewhere and serve a new data base', () =>
		inFolder(async folder => {
			const keyDir = path.join(folder, 'keys');
			const one = await startServer({port: 0, dataDir: path.join(folder, 'one'), keyDir, log: silent});
			const two = await startServer({port: 0, dataDir: path.join(folder, 'two'), keyDir, log: silent});
			expect(two.publicKey).toBe(one.publicKey);
			await Promise.all([one.close(), two.close()]);
		}));
});
