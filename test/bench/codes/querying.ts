import {type ChildProcess, fork} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {codePaths} from '../../../shared/codes/contract.ts';
import {atLeast, atMost, type Check, median, quantile} from '../check.ts';
import {apiFlags} from '../lookup/processes.ts';
import {askedCodesOf} from './asked-codes.ts';
import type {Asked, Order} from './asked-load.ts';

const codes = 1_000_000;
const connections = 32;
const rounds = 5;
/** so many questions a round; of the side that commits each by itself fewer, because it takes long */
const questions = {api: 8000, bare: 8000, log: 8000, each: 1500};
type Kind = keyof typeof questions;

type Run = {rate: number; p50: number; p99: number; cpu: number};

/**
 * A query with its durable count, against a bare route that counts up one row, the code's: in a group commit, and each by
 * itself. Beside them a route that adds rows at the end of a table, which touches no page that others do not: what a log
 * costs, where no code has to be found again.
 */
export async function querying(say: (text: string) => void): Promise<Check[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-bench-querying-'));
	const children: ChildProcess[] = [];
	try {
		const dataDir = path.join(folder, 'api');
		cpSync(await askedCodesOf(codes, say), dataDir, {recursive: true});
		const start = (file: URL, ...args: string[]) => {
			// As `npm run api` runs it; the others have what it has
			const child = fork(file, args, {execArgv: apiFlags()});
			children.push(child);
			return child;
		};
		const load = start(new URL('./asked-load.ts', import.meta.url));
		const sides = new Map<Kind, {child: ChildProcess; port: number}>();
		for (const kind of ['api', 'bare', 'log', 'each'] as const) {
			const child = start(new URL('./asked-serve.ts', import.meta.url), kind, kind === 'api' ? dataDir : folder);
			sides.set(kind, {child, ...(await answerOf<{port: number}>(child))});
		}
		let seed = 0;
		const run = async (kind: Kind, share = 1): Promise<Run> => {
			const {child, port} = sides.get(kind)!;
			const many = Math.round(questions[kind] * share);
			const spent = async () => (await told<{cpu: number}>(child, 'spent')).cpu;
			const before = await spent();
			const order: Order = {port, path: codePaths.query, codes, seed: seed++, questions: many, connections};
			const {took, times, wrong} = await told<Asked>(load, order);
			if (wrong > 0) throw new Error(`${wrong} of ${many} questions were not answered`);
			const cpu = ((await spent()) - before) / many;
			return {rate: (many / took) * 1000, p50: median(times), p99: quantile(times, 0.99), cpu};
		};
		const kinds = ['bare', 'api', 'log', 'each'] as const;
		for (const kind of kinds) await run(kind, 0.25);
		const runs = new Map<Kind, Run[]>(kinds.map(kind => [kind, []]));
		for (let round = 0; round < rounds; round++)
			for (const kind of round % 2 === 0 ? kinds : kinds.toReversed()) runs.get(kind)?.push(await run(kind));
		for (const [kind, list] of runs) say(`${names[kind]}: ${figuresOf(list)}`);
		say(`a query against the route that only adds rows at an end: ${ratioOf(runs, 'log', 'rate').toFixed(2)} ×`);
		return [
			atLeast('queries a second against a bare route with a group commit', ratioOf(runs, 'bare', 'rate'), '×', 0.8),
			atLeast('queries a second against a commit for each', ratioOf(runs, 'each', 'rate'), '×', 4),
			atMost('99th percentile against the bare route', ratioOf(runs, 'bare', 'p99'), '×', 2),
		];
	} finally {
		for (const child of children) child.disconnect();
		rmSync(folder, {recursive: true, force: true});
	}
}

/** The median over rounds of the query's figure against another side's in the same round. */
const ratioOf = (runs: ReadonlyMap<Kind, readonly Run[]>, other: Kind, figure: keyof Run): number =>
	median((runs.get('api') ?? []).map((each, at) => each[figure] / (runs.get(other)?.[at]?.[figure] ?? Number.NaN)));

const names: Record<Kind, string> = {
	api: 'a query with its count',
	bare: 'bare route, the code’s one row counted up in a group commit',
	log: 'bare route, one row added at the end of a table in a group commit',
	each: 'bare route, one row and one commit each',
};

const figuresOf = (runs: readonly Run[]) =>
	`${Math.round(median(runs.map(({rate}) => rate)))} /s, median ${median(runs.map(({p50}) => p50)).toFixed(1)} ms, 99 % within ${median(runs.map(({p99}) => p99)).toFixed(1)} ms, ${Math.round(median(runs.map(({cpu}) => cpu)))} µs CPU`;

function told<Answer>(child: ChildProcess, message: object | string): Promise<Answer> {
	const answer = answerOf<Answer>(child);
	child.send(message);
	return answer;
}

/** The next message of a process; rejects when it ends instead. */
function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const ended = (code: number | null) => reject(new Error(`a process of the benchmark ended with ${code}`));
		child.once('exit', ended);
		child.once('message', message => {
			child.off('exit', ended);
			// Both ends are written here: each message has one kind of answer
			resolve(message as Answer);
		});
	});
}
