import {type ChildProcess, fork} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {atLeast, type Check, median, quantile} from '../check.ts';
import type {ReportLoad, ReportOrder} from './load.ts';

const connections = 32;
const rounds = 5;
/** so many reports a round; of sides that commit each by itself fewer, because they take long */
const reports = {group: 640, each: 192, normal: 640, bare: 1280, 'bare-each': 320};
export type Side = keyof typeof reports;
type Run = {rate: number; p50: number; p99: number};

const names: Record<Side, string> = {
	group: 'reports, FULL, group commit',
	each: 'reports, FULL, one commit each',
	normal: 'reports, NORMAL, group commit (loses rows in a power cut)',
	bare: 'bare route, one row, FULL, group commit',
	'bare-each': 'bare route, one row, FULL, one commit each',
};

/**
 * Whole reports over HTTP: case, report, event, audit and letter in one change, on disk before the answer. The same API with
 * one commit each and with NORMAL beside it, and a bare route that only writes a row: what a flush costs on this disk.
 */
export async function durable(say: (text: string) => void): Promise<Check[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-bench-reports-'));
	const children: ChildProcess[] = [];
	try {
		const start = (file: URL, ...args: string[]) => {
			const child = fork(file, args, {execArgv: ['--max-semi-space-size=16']});
			children.push(child);
			return child;
		};
		const load = start(new URL('./load.ts', import.meta.url));
		// Object.keys forgets what it was given
		const sides = Object.keys(reports) as Side[];
		const ports = new Map<Side, number>();
		for (const side of sides) {
			const child = start(new URL('./serve.ts', import.meta.url), side, path.join(folder, side));
			ports.set(side, (await answerOf<{port: number}>(child)).port);
		}
		let seed = 0;
		const run = async (side: Side, share = 1): Promise<Run> => {
			const many = Math.round(reports[side] * share);
			const order: ReportOrder = {port: ports.get(side) ?? 0, seed: seed++, reports: many, connections};
			load.send(order);
			const {took, times, wrong} = await answerOf<ReportLoad>(load);
			if (wrong !== null) throw new Error(`${names[side]}: a report was not taken: ${wrong}`);
			return {rate: (many / took) * 1000, p50: median(times), p99: quantile(times, 0.99)};
		};
		for (const side of sides) await run(side, 0.3);
		const runs = new Map<Side, Run[]>(sides.map(side => [side, []]));
		for (let round = 0; round < rounds; round++)
			for (const side of round % 2 === 0 ? sides : sides.toReversed()) runs.get(side)?.push(await run(side));
		for (const [side, list] of runs) say(`${names[side]}: ${figuresOf(list)}`);
		const floor = ratioOf(runs, 'bare', 'bare-each');
		say(`a bare row: group commit is ${floor.toFixed(2)} × one commit each here; more than that no report can gain`);
		return [
			atLeast('reports a second, group commit against one commit each', ratioOf(runs, 'group', 'each'), '×', 4),
			atLeast('reports a second, FULL against NORMAL', ratioOf(runs, 'group', 'normal'), '×', 0.88),
		];
	} finally {
		for (const child of children) if (child.connected) child.disconnect();
		rmSync(folder, {recursive: true, force: true});
	}
}

/** The median over rounds of one side’s speed against another’s in the same round. */
const ratioOf = (runs: ReadonlyMap<Side, readonly Run[]>, one: Side, other: Side): number =>
	median((runs.get(one) ?? []).map((each, at) => each.rate / (runs.get(other)?.[at]?.rate ?? Number.NaN)));

const figuresOf = (runs: readonly Run[]) =>
	`${Math.round(median(runs.map(({rate}) => rate)))} /s, median ${median(runs.map(({p50}) => p50)).toFixed(1)} ms, 99 % within ${median(runs.map(({p99}) => p99)).toFixed(1)} ms`;

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
