import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {readCommand} from '../../../extension/cli/read-command.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'read-'));
afterAll(() => rmSync(folder, {recursive: true}));

const kettle = path.resolve('test/pages/amazon/plain.html');
const url = 'https://www.amazon.com/dp/B0TESTKETL';

function read(...args: string[]) {
	const lines: string[] = [];
	const said: string[] = [];
	const status = readCommand(args, {out: text => lines.push(text), err: text => said.push(text)});
	return {status, lines, stderr: said.join('\n')};
}

function listOf(...lines: string[]): string {
	const file = path.join(folder, 'list.jsonl');
	writeFileSync(file, lines.join('\n'));
	return file;
}

test('one page is printed as one JSON object, amounts in major units', () => {
	const {status, lines} = read(kettle, '--url', url);
	expect(status).toBe(0);
	expect(JSON.parse(lines.join(''))).toMatchObject({
		isListing: true,
		title: 'Brasswick Kettle 1.7 L, Matte Green',
		priceLow: 34.9,
		priceHigh: 34.9,
		currency: 'USD',
		availability: 'InStock',
		seller: 'Hearth & Hob Trading',
		sellerId: 'A1TESTSELLER9',
		listingId: 'B0TESTKETL',
		shippedBy: 'Amazon',
	});
});

test('what is wrong in a list steers no terminal', () => {
	const {status, stderr} = read('--batch', listOf('\u001b]0;x\u0007{'));
	expect(status).toBe(1);
	expect(stderr).toContain('not JSON');
	expect(stderr).not.toMatch(/\p{Cc}/u);
});

test('a batch is printed one line a page, files beside the list', () => {
	writeFileSync(path.join(folder, 'kettle.html'), readFileSync(kettle));
	const {status, lines} = read(
		'--batch',
		listOf(JSON.stringify({file: 'kettle.html', url}), '', JSON.stringify({file: kettle, url})),
	);
	expect(status).toBe(0);
	expect(lines.map(line => JSON.parse(line))).toMatchObject([
		{file: 'kettle.html', isListing: true, facts: {priceLow: 34.9}, ms: expect.any(Number)},
		{file: kettle, isListing: true},
	]);
});

test('a bad line is named, the others are still read, and the end is not 0', () => {
	const good = JSON.stringify({file: kettle, url});
	const {status, lines, stderr} = read(
		'--batch',
		listOf(
			'{"file":',
			JSON.stringify({file: 'none.html', url}),
			JSON.stringify({file: kettle, url: 'ftp://x'}),
			'[]',
			good,
		),
	);
	expect(status).toBe(1);
	expect(stderr).toMatch(/list\.jsonl:1: not JSON/);
	expect(stderr).toMatch(/none\.html: can't be read/);
	expect(stderr).toMatch(/list\.jsonl:3: "url": must be a web address/);
	expect(stderr).toMatch(/list\.jsonl:4: "file" must be a path/);
	expect(lines).toHaveLength(5);
	expect(JSON.parse(lines[4] ?? '')).toMatchObject({isListing: true});
});

test.each([
	[[], /Which page\?/],
	[[kettle], /Give --url URL/],
	[[kettle, '--url', 'nonsense'], /--url: must be a web address/],
	[['missing.html', '--url', url], /missing\.html: can't be read/],
	[['--batch', 'missing.jsonl'], /missing\.jsonl: can't be read/],
	[['--color'], /color/],
])('%j ends with one clear line', (args, words) => {
	const {status, stderr, lines} = read(...args);
	expect(status).toBe(1);
	expect(lines).toEqual([]);
	expect(stderr).toMatch(words);
	expect(stderr).not.toMatch(/\n\s+at /);
});

test('--help says how', () => expect(read('--help')).toMatchObject({status: 0, stderr: ''}));

test('the command itself prints and ends as said', () => {
	const {status, stdout, stderr} = spawnSync(process.execPath, ['extension/cli/read.ts', kettle], {encoding: 'utf8'});
	expect({status, stdout}).toEqual({status: 1, stdout: ''});
	expect(stderr).toContain('Give --url URL');
});
