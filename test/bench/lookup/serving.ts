import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {lookupPaths} from '../../../shared/lookup/contract.ts';
import {atLeast, atMost, type Check, median} from '../check.ts';
import {fetchRaw} from './fetch-raw.ts';
import {type Run, type Side, startLoad, startSide} from './processes.ts';

const rounds = 9;
const roundMs = 1000;
/** Buckets whose plain form the API holds together, with room to spare. */
const keptPlain = 100;

const requestOf = (at: string, more = '') =>
	`GET ${at} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\nAccept-Encoding: br\r\n${more}\r\n`;

/** 90 % of the requests go to 10 % of the buckets, in an order that looks random and is the same in every run. */
function pattern(buckets: number): number[] {
	let state = 1;
	const random = () => {
		state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
		return state / 2 ** 31;
	};
	const often = Math.ceil(buckets / 10);
	return Array.from({length: 20_000}, () => Math.floor(random() * (random() < 0.9 ? often : buckets)));
}

/**
 * The bucket route against Hono and node:http answering one body of the same bytes with the same headers; beside them, Hono
 * answering the same many bodies, which tells how much of the difference is reading other memory each time. `folder` is for
 * the one body. All buckets are rendered before.
 */
export async function serving(
	dataDir: string,
	depth: number,
	folder: string,
	say: (text: string) => void,
): Promise<Check[]> {
	const api = await startSide('api', dataDir);
	const load = startLoad();
	const sides: Side[] = [api];
	try {
		const paths = Array.from({length: 2 ** depth}, (_, index) => lookupPaths.bucket(depth, index));
		const tags: string[] = [];
		const plainSizes: number[] = [];
		const sizes: number[] = [];
		const began = performance.now();
		for (const at of paths) {
			const raw = await fetchRaw(api.port, at);
			tags.push(raw.etag);
			sizes.push(raw.bytes);
			plainSizes.push(raw.plain);
		}
		say(`All ${paths.length} buckets rendered, fetched and unpacked in ${Math.round(performance.now() - began)} ms`);

		const middle = paths[sizes.indexOf(median(sizes))] ?? '';
		const {answers, body, bytes} = await sameBytes(api, middle, folder);
		const hono = await startSide('hono', body, JSON.stringify(answers));
		sides.push(hono);
		const node = await startSide('node', body, JSON.stringify(answers));
		sides.push(node);
		const each = await startSide('each', JSON.stringify({port: api.port, depth}));
		sides.push(each);
		for (const side of [hono, node])
			if (!(await fetchRaw(side.port, middle)).body.equals(readFileSync(body)))
				throw new Error('a constant body is not the bucket it was taken from');

		const asked = pattern(paths.length);
		const whole = asked.map(index => requestOf(paths[index] ?? ''));
		const held = asked.map(index => requestOf(paths[index] ?? '', `If-None-Match: ${tags[index]}\r\n`));
		// The constants are asked for the same paths, in the same order
		const heldConstant = asked.map(index =>
			requestOf(paths[index] ?? '', `If-None-Match: ${answers.headers.etag}\r\n`),
		);
		// As many as are kept plain as well, so that both forms come from memory
		const few = whole.map((_, at) => requestOf(paths[at % keptPlain] ?? ''));
		const plain = few.map(request => request.replace('Accept-Encoding: br', 'Accept-Encoding: identity'));
		const compare = async (what: string, by: [string, Side, readonly string[]][]) => {
			for (const [, side, requests] of by) await load.run(side, requests, roundMs / 3);
			const runs = new Map<string, Run[]>(by.map(([name]) => [name, []]));
			for (let round = 0; round < rounds; round++)
				for (const [name, side, requests] of round % 2 === 0 ? by : by.toReversed())
					runs.get(name)?.push(await load.run(side, requests, roundMs));
			for (const [name, list] of runs) say(`${what}, ${name}: ${told(list)}`);
			return runs;
		};

		const full = await compare('bucket', [
			['route', api, whole],
			['Hono, constant', hono, whole],
			['node:http, constant', node, whole],
			['Hono, every bucket from a map', each, whole],
		]);
		say(
			`bucket route against Hono with every bucket in a map: ${ratio(full, 'Hono, every bucket from a map', 'rate').toFixed(2)} ×`,
		);
		const not = await compare('304', [
			['route', api, held],
			['Hono, constant', hono, heldConstant],
			['node:http, constant', node, heldConstant],
		]);
		const unpacked = await compare('encoding', [
			['brotli', api, few],
			['plain', api, plain],
		]);
		const {memory} = await api.spent();
		const sum = (list: readonly number[]) => list.reduce((all, value) => all + value, 0);
		return [
			atMost(
				'bytes an answer of the route, against the constant',
				Math.abs(mean(full, 'route') / bytes - 1) * 100,
				'%',
				5,
			),
			atLeast('bucket route against Hono with a constant body', ratio(full, 'Hono, constant', 'rate'), '×', 0.95),
			atLeast(
				'bucket route against node:http with a constant body',
				ratio(full, 'node:http, constant', 'rate'),
				'×',
				0.74,
			),
			atLeast('304 of the route against Hono with a constant 304', ratio(not, 'Hono, constant', 'rate'), '×', 0.95),
			atLeast(
				'304 of the route against node:http with a constant 304',
				ratio(not, 'node:http, constant', 'rate'),
				'×',
				0.74,
			),
			atMost('stored brotli, of the plain bytes', (sum(sizes) / sum(plainSizes)) * 100, '%', 45),
			atMost('CPU of a brotli answer, against a plain one', ratio(unpacked, 'plain', 'cpu', 'brotli'), '×', 1.1),
			atMost('anonymous memory, all buckets rendered', memory / 2 ** 20, 'MiB', 300),
		];
	} finally {
		load.stop();
		for (const side of sides) side.stop();
	}
}

/** One bucket's stored bytes and the headers it comes with, for the sides that always answer the same. Checked to be equal. */
async function sameBytes(api: Side, at: string, folder: string) {
	const raw = await fetchRaw(api.port, at);
	const body = path.join(folder, 'constant.br');
	writeFileSync(body, raw.body);
	const unchanged = await fetchRaw(api.port, at, {held: raw.etag});
	return {answers: {headers: raw.headers, unchanged: unchanged.headers}, body, bytes: raw.bytes};
}

const told = (runs: readonly Run[]) =>
	`${Math.round(median(runs.map(({rate}) => rate)))} /s, ${median(runs.map(({cpu}) => cpu)).toFixed(1)} µs CPU, ${Math.round(median(runs.map(({bytes}) => bytes)))} bytes`;

const mean = (runs: Map<string, Run[]>, name: string) => median((runs.get(name) ?? []).map(({bytes}) => bytes));

/** The median over rounds of one side's figure against the other's in the same round. */
const ratio = (runs: Map<string, Run[]>, other: string, figure: 'rate' | 'cpu', one = 'route') =>
	median((runs.get(one) ?? []).map((run, round) => run[figure] / (runs.get(other)?.[round]?.[figure] ?? Number.NaN)));
