import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import net, {type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';

const data = mkdtempSync(path.join(tmpdir(), 'touchstone-start-'));
afterAll(() => rmSync(data, {recursive: true, force: true}));

/** Runs `npm start` as a process of its own, without a display. */
async function start(...args: string[]) {
	const {DISPLAY: _, WAYLAND_DISPLAY: __, ...env} = process.env;
	const child = spawn('node', ['test/demo/start.mjs', ...args], {env});
	const [out, err] = await Promise.all([
		child.stdout.toArray(),
		child.stderr.toArray(),
		new Promise(done => child.on('close', done)),
	]);
	return {code: child.exitCode, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString()};
}

describe('npm start -- --once', () => {
	let run: Awaited<ReturnType<typeof start>>;
	beforeAll(async () => {
		run = await start('--once', '--port', '0', '--data', data);
		// It builds the extension, fills a data base and opens a browser
	}, 400_000);

	test('ends with exit code 0 after the first verdict', () => expect(run.code, run.err).toBe(0));
	test('prints the verdict as text, with the seller’s badge', () => {
		expect(run.out).toContain('Verified seller');
		expect(run.out).toContain('Halden');
	});
	test('leaves a picture of the panel', () =>
		expect(readFileSync(path.join(data, 'panel.png')).subarray(1, 4).toString()).toBe('PNG'));
});

describe('npm start with something wrong', () => {
	test('says in one line that the port is in use', async () => {
		const other = net.createServer();
		await new Promise<void>(done => other.listen(0, '127.0.0.1', done));
		// A listening TCP server's address is an AddressInfo
		const {port} = other.address() as AddressInfo;
		const {code, err} = await start('--once', '--port', String(port), '--data', data);
		other.close();
		expect(code).toBe(1);
		expect(err.trim().split('\n').at(-1)).toMatch(new RegExp(`${port}.*in use`));
	});

	test('names a wrong option and shows what is right', async () => {
		const {code, err} = await start('--prot', '1');
		expect(code).toBe(2);
		expect(err).toMatch(/--prot/);
		expect(err).toMatch(/--port N/);
	});

	test('names a port that is no port', async () => {
		const {code, err} = await start('--port', 'eighty');
		expect(code).toBe(2);
		expect(err).toContain('--port eighty');
	});
});
