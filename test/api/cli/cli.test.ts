import {readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {openWorld} from '../../../api/open-world.ts';
import {inFolder, silent} from '../../worlds.ts';
import {runNode} from '../run-node.ts';
import {touchstone} from './touchstone.ts';

const facts = [
	{fact: 'brand', name: 'Halden', domains: ['halden.example']},
	'not json',
	{fact: 'brand', name: '™', domains: ['https://halden.example']},
	{
		fact: 'badge',
		id: 'b1',
		store: 'ebay',
		seller: '1',
		name: 'S',
		brand: 'Halden',
		kind: 'official',
		from: '2026-01-01',
		until: '2027-01-01',
	},
	{
		fact: 'badge',
		id: 'b2',
		store: 'ebay',
		seller: '1',
		name: 'S',
		brand: 'Nobody',
		kind: 'best',
		from: '2026-02-30',
		until: '2027-01-01',
	},
	{fact: 'wish'},
].map(fact => (typeof fact === 'string' ? fact : JSON.stringify(fact)));

test('an import records what is right, names every wrong line, and changes nothing the second time', () =>
	inFolder(async folder => {
		const file = path.join(folder, 'facts.ndjson');
		writeFileSync(file, `${facts.join('\r\n')}\n`);
		const data = ['--data', path.join(folder, 'data')];

		const dry = await touchstone('import', file, '--dry-run', ...data);
		expect(dry.stdout).toBe('6 lines: 2 would be recorded, 0 known already, 4 wrong.\n');
		const real = await touchstone('import', file, ...data);
		expect(real).toMatchObject({code: 1, stdout: '6 lines: 2 recorded, 0 known already, 4 wrong.\n'});
		expect(real.stderr.split('\n')).toEqual([
			expect.stringMatching(/^line 2: is not JSON: /),
			'line 3: name must hold at least one letter or digit; domains/0 must be a domain such as brand.example, without https://',
			'line 5: kind must be "official" or "authorized"; from must be a day such as 2026-11-22',
			'line 6: fact must be one of brand, seller-review, badge, decision, warning, case, notice',
			'',
		]);
		const again = await touchstone('import', file, '--json', ...data);
		expect(JSON.parse(again.stdout)).toEqual({lines: 6, changed: 0, unchanged: 2, wrong: 4, dryRun: false});
		expect(readdirSync(path.join(folder, 'data')).sort()).toEqual(['keys', 'touchstone.sqlite']);
	}));

test('a line of a file steers no terminal', () =>
	inFolder(async folder => {
		const file = path.join(folder, 'facts.ndjson');
		writeFileSync(file, '\u001b]0;x\u0007{\n{"fact":"brand","\\u009b2J":1}\n');
		const {stderr} = await touchstone('import', file, '--data', path.join(folder, 'data'));
		expect(stderr).toMatch(/^line 1: .*\nline 2: .*is not a field.*\n$/);
		expect(stderr).not.toMatch(/(?!\n)\p{Cc}/u);
	}));

test('the key is printed, a new one is announced first, and signs at once only where there is none', () =>
	inFolder(async folder => {
		const data = ['--data', folder];
		expect(await touchstone('key', ...data)).toMatchObject({code: 1, stdout: ''});
		await (await openWorld({dataDir: folder, log: silent})).storage.close();
		const key = await touchstone('key', ...data);
		expect(key.stdout).toMatch(/^[\w-]{43}\n$/);
		const file = path.join(folder, 'keys', 'lookup.pem');
		expect(statSync(file).mode & 0o777).toBe(0o600);
		const next = await touchstone('key', '--new', ...data);
		expect(next.stderr).toMatch(/announced from the next start/);
		expect((await touchstone('key', ...data)).stdout).toBe(key.stdout);
		expect((await touchstone('key', '--switch', ...data)).stderr).toMatch(/not announced yet: start the API/);
		expect((await touchstone('key', '--switch', '--early', ...data)).stdout).toBe(next.stdout);
		expect((await touchstone('key', ...data)).stdout).toBe(next.stdout);

		rmSync(file);
		expect((await touchstone('doctor', ...data)).stderr).toMatch(/is gone: put its backup back/);
		const fresh = await touchstone('key', '--new', ...data);
		expect(fresh.stdout).not.toBe(key.stdout);
		const doctor = await touchstone('doctor', ...data);
		expect(doctor).toMatchObject({code: 0, stdout: expect.stringMatching(/All is well\.\n$/)});
	}));

test('a data base that was put back from a copy gets a new epoch', () =>
	inFolder(async folder => {
		expect((await touchstone('raise-epoch', '--data', folder)).stdout).toBe('2\n');
		expect((await touchstone('raise-epoch', '--data', folder)).stdout).toBe('3\n');
	}));

test('commands say what they are for; what they do not know they say too', async () => {
	expect((await touchstone()).stdout).toMatch(/import .*\n.*key .*\n.*operator .*\n.*doctor /);
	expect(await touchstone('import', '--help')).toMatchObject({code: 0, stdout: expect.stringContaining('--dry-run')});
	const unknown = await touchstone('frobnicate');
	expect(unknown).toMatchObject({code: 2, stderr: expect.stringContaining('no command “frobnicate”')});
	const flag = await touchstone('doctor', '--frob');
	expect(flag).toMatchObject({code: 2, stderr: expect.stringMatching(/^Unknown option '--frob'/)});
	expect(flag.stderr).toContain('--rebuild');
	const nowhere = await touchstone('import', '/nowhere/facts');
	expect(nowhere).toMatchObject({code: 1, stderr: expect.stringMatching(/^\/nowhere\/facts can not be read/)});
});

test('as a program of its own it reads facts from standard input', () =>
	inFolder(async folder => {
		const input = facts.slice(0, 1).join('\n');
		const {ended} = runNode(['api/touchstone.mjs', 'import', '-', '--data', folder], {}, input);
		const {code, stdout} = await ended;
		expect({code, stdout}).toEqual({code: 0, stdout: '1 lines: 1 recorded, 0 known already, 0 wrong.\n'});
	}));
