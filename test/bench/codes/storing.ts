import {fork} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {ensurePostgres} from '../../ground/postgres.mjs';
import {atLeast, atMost, type Check, median} from '../check.ts';
import {apiFlags} from '../lookup/processes.ts';
import {type Api, importOverHttp} from './import-over-http.ts';
import {writeCodes} from './made-codes.ts';
import {startPostgres} from './postgres.ts';

const million = 1_000_000;
const rounds = 5;
const lookups = 50_000;

type Stored = {ms: number; cpu: number; memory: number; find: number; bytes: number};

/** Imports a file of `codes` codes into an API that has none, in a folder of its own. */
async function store(folder: string, file: string, codes: number): Promise<Stored> {
	mkdirSync(folder);
	const child = fork(new URL('./serve-codes.ts', import.meta.url), [folder], {
		execArgv: apiFlags(),
		// As api/touchstone.mjs does it
		env: {...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'node-compile-cache')},
	});
	const hear = async <Answer>(asked?: object | string): Promise<Answer> => {
		const heard = once(child, 'message');
		if (asked !== undefined) child.send(asked);
		// Both ends are written here
		return (await heard)[0] as Answer;
	};
	const api = await hear<Api>();
	const before = await hear<{cpu: number}>('spent');
	const ms = await importOverHttp(api, file, `${codes}`);
	await hear('merge');
	const after = await hear<{cpu: number; memory: number}>('spent');
	await hear({find: 2000, of: codes});
	const {each} = await hear<{each: number}>({find: lookups, of: codes});
	const ended = once(child, 'exit');
	child.disconnect();
	await ended;
	const bytes = statSync(path.join(folder, 'touchstone.sqlite')).size / codes;
	return {ms, cpu: (after.cpu - before.cpu) / codes, memory: after.memory, find: each, bytes};
}

/** Codes through the HTTP API until they are on disk, beside PostgreSQL's COPY of the same file into a table with a primary key. */
export async function storing(folder: string, say: (text: string) => void): Promise<Check[]> {
	const programs = ensurePostgres();
	if (!programs) throw new Error('there is nothing to compare with: PostgreSQL is not here');
	const csv = path.join(folder, 'codes.csv');
	const bare = path.join(folder, 'codes.txt');
	writeCodes(csv, 0, million, {header: true});
	writeCodes(bare, 0, million, {header: false});
	const postgres = startPostgres(programs, folder);
	const pairs: {ours: Stored; theirs: number}[] = [];
	try {
		for (let round = 0; round < rounds; round++) {
			const theirsFirst = round % 2 === 0 ? await postgres.copy(bare) : 0;
			const ours = await store(path.join(folder, `round-${round}`), csv, million);
			pairs.push({ours, theirs: theirsFirst || (await postgres.copy(bare))});
		}
		say(`PostgreSQL keeps a code in ${(postgres.bytes() / million).toFixed(1)} bytes`);
	} finally {
		postgres.stop();
	}
	const ours = (what: keyof Stored) => median(pairs.map(pair => pair.ours[what]));
	writeCodes(csv, 0, 10 * million, {header: true});
	const ten = await store(path.join(folder, 'ten'), csv, 10 * million);
	say(
		`1,000,000 codes: ${ours('ms').toFixed(0)} ms, PostgreSQL ${median(pairs.map(({theirs}) => theirs)).toFixed(0)} ms; ` +
			`${ours('cpu').toFixed(2)} µs of CPU a code, ${ten.cpu.toFixed(2)} at 10,000,000 (${(ten.ms / 1000).toFixed(1)} s); ` +
			`finding one ${ours('find').toFixed(1)} µs, ${ten.find.toFixed(1)} at 10,000,000`,
	);
	return [
		atLeast(
			'1,000,000 codes over HTTP, against COPY and a primary key: speed',
			median(pairs.map(({ours: {ms}, theirs}) => theirs / ms)),
			'×',
			1,
		),
		atMost('a code on disk, at 1,000,000', ours('bytes'), 'bytes', 34),
		atMost('a code on disk, at 10,000,000', ten.bytes, 'bytes', 34),
		atMost('CPU of a code at 10,000,000, against 1,000,000', ten.cpu / ours('cpu'), '×', 1.3),
		atMost('finding one of 10,000,000, against 1,000,000', ten.find / ours('find'), '×', 1.3),
		atMost('anonymous memory meanwhile', Math.max(ten.memory, ours('memory')) / 1e6, 'MB', 200),
	];
}
