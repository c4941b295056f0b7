import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {readCommand} from '../../../extension/cli/read-command.ts';

// Real pages, read in place and never copied, against what a careful person reads on each.

const pages = path.resolve('../shared/pages');
const isThere = existsSync(pages);
if (!isThere) console.info('skipped: no saved pages in ../shared/pages');

type Share = {rows: number; right: number; recall: number; precision: number};
type Score = {
	missing: number;
	foundPct: number;
	falseFinds: number;
	wrongSellers: number;
	fields: Record<string, Share>;
	ms: {median: number; p95: number; max: number};
};

/** What the reader reached when this was written, a little under it: a change that reads worse fails here. */
const floors: Record<string, [recall: number, precision: number]> = {
	title: [93, 97],
	price: [90, 95],
	currency: [92, 98],
	brand: [82, 95],
	skuOrId: [87, 92],
	availability: [84, 95],
	seller: [78, 95],
	sellerId: [55, 97],
	rating: [85, 95],
	reviewCount: [83, 90],
};

describe.skipIf(!isThere)('on the saved pages', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
	const lines: string[] = [];
	const status = isThere
		? readCommand(['--batch', `${pages}/list.jsonl`], {out: line => lines.push(line), err: console.error})
		: 0;
	const output = path.join(folder, 'out.jsonl');
	writeFileSync(output, lines.join('\n'));
	// score.mjs prints exactly this shape with --json
	const score = isThere
		? (JSON.parse(execFileSync('node', [`${pages}/score.mjs`, output, '--json'], {encoding: 'utf8'})) as Score)
		: null;
	rmSync(folder, {recursive: true});

	test('no page stops the reader, and none takes longer than two seconds', () => {
		expect(status).toBe(0);
		expect(score?.missing).toBe(0);
		expect(score?.ms.max).toBeLessThan(2000);
	});

	test('listings are found, and nothing else is taken for one', () => {
		expect(score?.foundPct).toBeGreaterThanOrEqual(95);
		expect(score?.falseFinds).toBe(0);
	});

	test('no seller is mistaken for another', () => expect(score?.wrongSellers).toBe(0));

	test.each(Object.entries(floors))(
		'%s is right as often as it was (recall, precision: %j)',
		(field, [recall, precision]) => {
			expect(score?.fields[field]?.recall).toBeGreaterThanOrEqual(recall);
			expect(score?.fields[field]?.precision).toBeGreaterThanOrEqual(precision);
		},
	);
});
