import {createHash} from 'node:crypto';
import {connect} from 'node:net';
import {codePaths} from '../../../shared/codes/contract.ts';
import {drawnCode} from './asked-codes.ts';

/**
 * Questions about codes, in a process of its own: raw sockets, so that asking costs less than answering. A message is
 * answered with how long each question took, in ms. Each connection asks one after another; requests are written before the
 * clock runs.
 */
export type Order = {port: number; path: string; codes: number; seed: number; questions: number; connections: number};
export type Asked = {took: number; times: number[]; wrong: number};

/** Three of four questions are about a code that nobody asked for, as good as; the fourth is about one of a few. */
const few = 20_000;

const random = (seed: number, n: number) => createHash('sha1').update(`${seed} ${n}`).digest();

function requestOf({path, codes, seed}: Order, n: number): string {
	const bytes = random(seed, n);
	const which = bytes.readUInt32BE(0) % (n % 4 === 0 ? few : codes);
	const body = JSON.stringify({
		code: drawnCode(which),
		country: ['DE', 'FR', 'JP', 'US'][n % 4],
		...(path === codePaths.peek ? {} : {receipt: bytes.toString('base64url').slice(0, 22)}),
	});
	// Each shopper on a network of its own, as behind a proxy
	const network = `10.${bytes[4]}.${bytes[5]}.${bytes[6]}`;
	return `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nX-Forwarded-For: ${network}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

const headEnd = Buffer.from('\r\n\r\n');

function askOn(port: number, requests: readonly string[], next: () => number, done: Asked): Promise<void> {
	return new Promise((resolve, reject) => {
		const socket = connect(port, '127.0.0.1');
		let began = 0;
		let held = Buffer.alloc(0);
		const ask = () => {
			const request = requests[next()];
			if (request === undefined) return void socket.end(resolve);
			began = performance.now();
			socket.write(request);
		};
		socket.setNoDelay(true).on('error', reject).on('connect', ask);
		socket.on('data', chunk => {
			held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
			const end = held.indexOf(headEnd);
			if (end < 0) return;
			const head = held.toString('latin1', 0, end);
			const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
			if (!(held.length >= end + headEnd.length + length)) return;
			done.times.push(performance.now() - began);
			if (!head.startsWith('HTTP/1.1 200')) done.wrong++;
			held = Buffer.alloc(0);
			ask();
		});
	});
}

process.on('message', async (order: Order) => {
	const requests = Array.from({length: order.questions}, (_, n) => requestOf(order, n));
	const done: Asked = {took: 0, times: [], wrong: 0};
	let at = 0;
	const began = performance.now();
	await Promise.all(Array.from({length: order.connections}, () => askOn(order.port, requests, () => at++, done)));
	process.send?.({...done, took: performance.now() - began});
});
process.on('disconnect', () => process.exit());
