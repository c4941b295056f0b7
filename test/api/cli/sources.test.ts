import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {inFolder} from '../../worlds.ts';
import {serveLists} from '../sources/list-server.ts';
import * as lists from '../sources/made-up-lists.ts';
import {touchstone} from './touchstone.ts';

/** Runs `touchstone sources …` in this process on `folder`. */
const sources = (folder: string, ...args: readonly string[]) =>
	touchstone('sources', ...args, '--data', path.join(folder, 'data'));

test('a list is read from a file; one that is held is shown with its reason until it is let in', () =>
	inFolder(async folder => {
		const file = path.join(folder, 'list.csv');
		writeFileSync(file, lists.plainCsv);
		expect(await sources(folder, 'run', 'plain:board', '--file', file)).toEqual({
			code: 0,
			stdout: 'plain:board: 2 entries, 2 lines: 2 recorded, 0 withdrawn, 0 name nothing we could tell, 0 wrong.\n',
			stderr: '',
		});
		writeFileSync(file, `${lists.plainCsv.split('\r\n').slice(0, 1).join()}\r\n`);
		const held = await sources(folder, 'run', 'plain:board', '--file', file);
		expect(held).toMatchObject({
			code: 1,
			stdout: '',
			stderr: expect.stringContaining('The list is empty; 2 lines stand.'),
		});
		const id = /dlv_\w+/.exec(held.stderr)?.[0] ?? '';
		const shown = await sources(folder);
		expect(shown.stdout).toMatch(/^plain:board +2 lines stand, checked 20/m);
		expect(shown.stdout).toMatch(new RegExp(`^  held: ${id} \\(0 lines, .*\\)\\. The list is empty`, 'm'));
		expect(shown.stdout).toMatch(/^cert-polska +0 lines stand, never asked/m);
		expect(await sources(folder, 'accept', id)).toMatchObject({stdout: `${id} accepted: 0 recorded, 2 withdrawn.\n`});
		expect(await sources(folder, 'accept', id)).toMatchObject({code: 1, stderr: expect.stringContaining('not held')});
		const json = JSON.parse((await sources(folder, 'list', '--json')).stdout);
		expect(json.sources.at(-1)).toMatchObject({name: 'plain:board', standing: 0, held: null});
	}));

test('a list is read from an address of this machine when the operator names it', () =>
	inFolder(async folder => {
		const server = await serveLists((_, response) => response.end(lists.cpscJson));
		const run = await sources(folder, 'run', 'us-cpsc', '--address', server.base, '--json');
		expect(JSON.parse(run.stdout)).toMatchObject({source: 'us-cpsc', entries: 2, lines: 3, unmatched: 1, recorded: 3});
		await server.close();
		const gone = await sources(folder, 'run', 'us-cpsc', '--address', server.base);
		expect(gone).toMatchObject({code: 1, stderr: expect.stringMatching(/^us-cpsc can not be read: /)});
	}));

test('what can not be done is said, with what is right', () =>
	inFolder(async folder => {
		const said = async (...args: string[]) => {
			const {code, stderr} = await sources(folder, ...args);
			return `${code} ${stderr}`;
		};
		expect(await said('run', 'cert-poland')).toMatch(
			/^2 There is no source “cert-poland”: cert-polska, eu-safety-gate/,
		);
		expect(await said('run', 'plain:board')).toMatch(/^1 .*has no address: give one/);
		expect(await said('run', 'us-cpsc', '--file', '/nowhere')).toMatch(/^1 us-cpsc can not be read: ENOENT/);
		expect(await said('run', 'us-cpsc', '--address', 'http://10.0.0.1/')).toMatch(/^1 .*only https is asked/);
		expect(await said('run', 'us-cpsc', '--address', 'word')).toMatch(/^1 .*Invalid URL/);
		expect(await said('run')).toMatch(/^2 Say one of/);
		expect(await said('accept')).toMatch(/^2 Say one of/);
		expect(await said('burn', 'x')).toMatch(/^2 Say one of/);
		expect(await said('accept', 'dlv_none')).toMatch(/^1 No delivery/);
	}));
