import {once} from 'node:events';
import {readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {type AddressInfo, connect, createServer as createGate} from 'node:net';
import path from 'node:path';
import {getRequestListener} from '@hono/node-server';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {runTouchstone} from '../../../api/cli/run-touchstone.ts';
import type {CodeBatch} from '../../../shared/codes/contract-batches.ts';
import {inFolder} from '../../worlds.ts';
import {said} from '../applications/parties.ts';
import {codeOf, codesFrom, newBatch, type Stage, setStage} from '../codes/imports/import-steps.ts';

let stage: Stage;
let batch: CodeBatch;
let key: string;
let server: ReturnType<typeof createServer>;
let api: string;
beforeEach(async () => {
	stage = await setStage();
	batch = await newBatch(stage);
	const asked = {name: 'cli', mode: 'live', scopes: ['codes:read', 'codes:write']};
	({key} = await said<{key: string}>(stage.owner.send(`/v1/organizations/${stage.organization}/keys`, asked), 201));
	server = createServer(getRequestListener(createApp(stage.world).fetch));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
	server.closeAllConnections();
	server.close();
	await stage.world.storage.close();
});

/** Runs `codes import` on a file of this content; answers what it said. */
const run = (content: string, flags: readonly string[] = [], at = api) =>
	inFolder(async folder => {
		const file = path.join(folder, 'codes.csv');
		const errors = path.join(folder, 'errors.csv');
		writeFileSync(file, content);
		writeFileSync(path.join(folder, 'key'), `${key}\n`);
		const printed: string[] = [];
		const told: string[] = [];
		const args = flags.map(flag => (flag === 'ERRORS' ? errors : flag));
		const code = await runTouchstone(
			['codes', 'import', file, '--batch', batch.id, '--key-file', path.join(folder, 'key'), '--api', at, ...args],
			{print: line => printed.push(line), say: line => told.push(line)},
		);
		return {code, printed, told, errors: args.includes(errors) ? readFileSync(errors, 'utf8') : null};
	});

describe('touchstone codes import', () => {
	test('registers a file of codes over the API', async () => {
		expect(await run(`code\n${codesFrom(1, 20)}`)).toMatchObject({
			code: 0,
			printed: ['21 lines: 20 codes registered, 0 wrong.'],
		});
		expect(stage.world.codes.find(stage.brand, codeOf(20))).toEqual({batch: 1, ordinal: 21});
	});

	test('registers nothing when a row is wrong, and shows or saves the wrong ones', async () => {
		const file = `${codesFrom(1, 2)}bad\n`;
		expect(await run(file)).toMatchObject({
			code: 1,
			printed: ['3 lines: nothing registered, 1 wrong.'],
			told: [expect.stringContaining('Import imp_'), expect.stringContaining('line 3,too-short')],
		});
		expect((await run(file, ['--errors', 'ERRORS'])).errors).toContain('3,too-short,');
		expect(await run(file, ['--skip', '--json'])).toMatchObject({
			code: 0,
			printed: [expect.stringContaining('"good":2')],
		});
	});

	test('tries without registering', async () => {
		expect(await run(codesFrom(1, 2), ['--dry-run'])).toMatchObject({
			code: 0,
			printed: ['2 lines: 2 right, nothing registered, 0 wrong.'],
		});
		expect(stage.world.codes.find(stage.brand, codeOf(1))).toBeNull();
	});

	test('goes on when the connection breaks in the middle', async () => {
		let broken = 0;
		// Lets 100 KB through, then cuts the line, three times
		const gate = createGate(client => {
			const through = connect(Number(new URL(api).port), '127.0.0.1');
			let passed = 0;
			for (const end of [client, through]) end.on('error', () => undefined);
			client.on('data', bytes => {
				passed += bytes.length;
				through.write(bytes);
				if (passed < 100_000 || broken >= 3) return;
				broken++;
				setTimeout(() => {
					client.destroy();
					through.destroy();
				}, 20);
			});
			client.on('close', () => through.destroy());
			through.on('close', () => client.destroy());
			through.pipe(client);
		});
		gate.listen(0, '127.0.0.1');
		await once(gate, 'listening');
		const {port} = gate.address() as AddressInfo;
		const done = await run(codesFrom(1, 100_000), [], `http://127.0.0.1:${port}`);
		gate.close();
		expect(broken).toBe(3);
		expect(done.told.filter(line => line.includes('going on at byte')).length).toBeGreaterThan(0);
		expect(done).toMatchObject({code: 0, printed: ['100000 lines: 100000 codes registered, 0 wrong.']});
	}, 60_000);

	test('says what is wrong with how it was called, and what the API refuses', async () => {
		expect(await run('x', ['--format', 'xls'])).toMatchObject({code: 2, told: ['--format is csv or ndjson']});
		expect(await run('x', ['--batch', 'bat_none'])).toMatchObject({
			code: 1,
			told: ['It did not work: 404 There is no batch with this id'],
		});
		key = 'ts_live_wrong';
		expect((await run('x')).told[0]).toContain('It did not work: 401');
	});
});
