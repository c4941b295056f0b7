import {createHash} from 'node:crypto';
import {connect} from 'node:net';
import {holderSecret} from '../../../shared/holder-secret.ts';
import {reportOf} from '../../api/reports/report-stage.ts';

/**
 * Reports, in a process of its own: raw sockets, so that sending costs less than taking. Each connection sends one after another;
 * requests are written before the clock runs. Of four reports three open a case. `wrong`: the first answer that was no receipt.
 */
export type ReportOrder = {port: number; seed: number; reports: number; connections: number};
export type ReportLoad = {took: number; times: number[]; wrong: string | null};

function requestOf({seed}: ReportOrder, n: number): string {
	const bytes = createHash('sha256').update(`${seed} ${n}`).digest();
	const {offer, ...rest} = reportOf();
	const today = new Date().toISOString().slice(0, 10);
	const body = JSON.stringify({
		...rest,
		purchase: {...rest.purchase, orderNumber: bytes.toString('hex', 0, 8), orderedOn: today, deliveredOn: null},
		contact: {name: 'Ada', email: `a${bytes.toString('hex', 0, 8)}@gmail.com`},
		offer: {...offer, seenOn: today, listing: n % 4 === 0 ? `${seed} ${n % 64}` : `${seed}-${n}`},
	});
	const head = [
		'POST /v1/reports HTTP/1.1',
		'Host: 127.0.0.1',
		'Content-Type: application/json',
		`Authorization: Bearer ${holderSecret('tsr', bytes)}`,
		`X-Forwarded-For: 10.${bytes[4]}.${bytes[5]}.${bytes[6]}`,
		`Content-Length: ${Buffer.byteLength(body)}`,
	];
	return `${head.join('\r\n')}\r\n\r\n${body}`;
}

const headEnd = Buffer.from('\r\n\r\n');

function sendOn(port: number, requests: readonly string[], next: () => number, done: ReportLoad): Promise<void> {
	return new Promise((resolve, reject) => {
		const socket = connect(port, '127.0.0.1');
		let began = 0;
		let held = Buffer.alloc(0);
		const send = () => {
			const request = requests[next()];
			if (request === undefined) return void socket.end(resolve);
			began = performance.now();
			socket.write(request);
		};
		socket.setNoDelay(true).on('error', reject).on('connect', send);
		socket.on('data', chunk => {
			held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
			const end = held.indexOf(headEnd);
			if (end < 0) return;
			const head = held.toString('latin1', 0, end);
			const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
			if (!(held.length >= end + headEnd.length + length)) return;
			done.times.push(performance.now() - began);
			if (!head.startsWith('HTTP/1.1 201')) done.wrong ??= held.toString();
			held = Buffer.alloc(0);
			send();
		});
	});
}

process.on('message', async (order: ReportOrder) => {
	const requests = Array.from({length: order.reports}, (_, n) => requestOf(order, n));
	const done: ReportLoad = {took: 0, times: [], wrong: null};
	let at = 0;
	const began = performance.now();
	await Promise.all(Array.from({length: order.connections}, () => sendOn(order.port, requests, () => at++, done)));
	process.send?.({...done, took: performance.now() - began});
});
process.on('disconnect', () => process.exit());
