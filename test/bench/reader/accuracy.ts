import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {readCommand} from '../../../extension/cli/read-command.ts';
import {atLeast, atMost, type Check} from '../check.ts';
import {savedPages} from './saved-pages.ts';

type Share = {recall: number; precision: number};
type Score = {
	foundPct: number;
	falseFinds: number;
	wrongSellers: number;
	availability: Record<string, number>;
	fields: Record<string, Share>;
};

/** What must be read right on at least so many of the pages that say it, in per cent. */
const recalls: Record<string, number> = {
	title: 95,
	price: 92,
	currency: 94,
	brand: 78,
	skuOrId: 82,
	availability: 88,
	seller: 85,
	sellerId: 90,
	shipFrom: 60,
	shippedBy: 70,
	rating: 75,
	reviewCount: 75,
};
/** Of what is answered, so much must be right: a wrong answer is worse than none. */
const precision = 95;
const precisions: Record<string, number> = {price: 96};
const eachAvailability = 80;

function scored(): Score {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-bench-'));
	const output = path.join(folder, 'out.jsonl');
	const lines: string[] = [];
	readCommand(['--batch', path.join(savedPages, 'list.jsonl')], {out: line => lines.push(line), err: console.error});
	writeFileSync(output, lines.join('\n'));
	const told = execFileSync('node', [path.join(savedPages, 'score.mjs'), output, '--json'], {encoding: 'utf8'});
	rmSync(folder, {recursive: true});
	// score.mjs prints exactly this shape with --json
	return JSON.parse(told) as Score;
}

/** The reader against what a careful person reads on every saved page. */
export function accuracy(): Check[] {
	const {foundPct, falseFinds, wrongSellers, availability, fields} = scored();
	return [
		atLeast('listings found', foundPct, '%', 97),
		atMost('other pages taken for listings', falseFinds, 'pages', 0),
		atMost('wrong sellers', wrongSellers, 'pages', 0),
		...Object.entries(recalls).flatMap(([field, least]) => [
			atLeast(`${field}: right`, fields[field]?.recall ?? 0, '%', least),
			atLeast(`${field}: precision`, fields[field]?.precision ?? 0, '%', precisions[field] ?? precision),
		]),
		...Object.entries(availability).map(([kind, right]) =>
			atLeast(`availability where it is ${kind}`, right, '%', eachAvailability),
		),
	];
}
