import {cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import net, {type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {TestProject} from 'vitest/node';
import {startServer} from '../../api/server.ts';
import {buildExtension} from '../ground/build-extension.ts';
import type {Built} from './built.ts';

/** One build serves all browser tests; each worker gets a copy that asks a server of its own. All servers have one key. */
export default async function setup(project: TestProject) {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-build-'));
	const keyDir = path.join(folder, 'keys');
	const apiPort = await freePort();
	const server = await startServer({port: 0, dataDir: path.join(folder, 'data'), keyDir, logLevel: 'silent'});
	await server.close();
	const extension = await buildExtension({
		api: addressOf(apiPort),
		key: server.publicKey,
		out: path.join(folder, 'extension'),
	});
	const first: Built = {apiPort, keyDir, extension};
	const built = [first];
	while (built.length < project.config.maxWorkers)
		built.push(await copyOf(first, path.join(folder, `for-worker-${built.length + 1}`)));
	project.provide('built', built);
	return () => rmSync(folder, {recursive: true, force: true});
}

const addressOf = (port: number): string => `http://127.0.0.1:${port}`;

/** The same extension in another folder, which asks a server at a port of its own. */
async function copyOf(built: Built, extension: string): Promise<Built> {
	const apiPort = await freePort();
	cpSync(built.extension, extension, {recursive: true});
	for (const name of globSync('**/*.{js,json,html}', {cwd: extension})) {
		const file = path.join(extension, name);
		writeFileSync(file, readFileSync(file, 'utf8').replaceAll(addressOf(built.apiPort), addressOf(apiPort)));
	}
	return {...built, apiPort, extension};
}

async function freePort(): Promise<number> {
	const probe = net.createServer();
	await new Promise<void>(done => probe.listen(0, '127.0.0.1', done));
	// A listening TCP server's address is an AddressInfo
	const {port} = probe.address() as AddressInfo;
	await new Promise(done => probe.close(done));
	return port;
}
