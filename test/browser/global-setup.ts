import {mkdtempSync, rmSync} from 'node:fs';
import net, {type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {TestProject} from 'vitest/node';
import {startServer} from '../../api/server.ts';
import {buildExtension} from '../ground/build-extension.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** the port of the one server that is built into the extension under test */
		apiPort: number;
		/** where that server's signing key lies */
		keyDir: string;
		/** the built extension */
		extension: string;
	}
}

/** One build serves all browser tests: the server's address and key are built into the extension. */
export default async function setup(project: TestProject) {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-build-'));
	const keyDir = path.join(folder, 'keys');
	const apiPort = await freePort();
	const server = await startServer({port: 0, dataDir: path.join(folder, 'data'), keyDir, logLevel: 'silent'});
	await server.close();
	const extension = await buildExtension({
		api: `http://127.0.0.1:${apiPort}`,
		key: server.publicKey,
		out: path.join(folder, 'extension'),
	});
	project.provide('apiPort', apiPort);
	project.provide('keyDir', keyDir);
	project.provide('extension', extension);
	return () => rmSync(folder, {recursive: true, force: true});
}

async function freePort(): Promise<number> {
	const probe = net.createServer();
	await new Promise<void>(done => probe.listen(0, '127.0.0.1', done));
	// A listening TCP server's address is an AddressInfo
	const {port} = probe.address() as AddressInfo;
	await new Promise(done => probe.close(done));
	return port;
}
