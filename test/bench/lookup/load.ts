import {connect} from 'node:net';

/**
 * Load on one server, in a process of its own: raw sockets, so that asking costs less than answering. A message
 * {port, requests, connections, ms} is answered with {answers, bytes, statuses, took}. Each connection asks one after another.
 */
type Order = {port: number; requests: string[]; connections: number; ms: number};

const headEnd = Buffer.from('\r\n\r\n');

function askOn({port, requests, ms}: Order, first: number, done: {answers: number; bytes: number; wrong: number}) {
	return new Promise<void>((resolve, reject) => {
		const socket = connect(port, '127.0.0.1');
		const until = performance.now() + ms;
		let next = first;
		let head = Buffer.alloc(0);
		let missing = -1;
		const ask = () => {
			if (performance.now() >= until) return void socket.end(resolve);
			socket.write(requests[next++ % requests.length] ?? '');
		};
		socket.setNoDelay(true).on('error', reject).on('connect', ask);
		socket.on('data', chunk => {
			let rest = chunk.length;
			if (missing < 0) {
				head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
				const end = head.indexOf(headEnd);
				if (end < 0) return;
				const text = head.toString('latin1', 0, end);
				const is304 = text.startsWith('HTTP/1.1 304');
				const length = is304 ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN);
				if (!is304 && !text.startsWith('HTTP/1.1 200')) done.wrong++;
				missing = length;
				rest = head.length - end - headEnd.length;
				head = Buffer.alloc(0);
				done.bytes += length;
			}
			missing -= rest;
			if (missing > 0) return;
			missing = -1;
			done.answers++;
			ask();
		});
	});
}

process.on('message', async (order: Order) => {
	const done = {answers: 0, bytes: 0, wrong: 0};
	const began = performance.now();
	const stride = Math.floor(order.requests.length / order.connections);
	await Promise.all(Array.from({length: order.connections}, (_, n) => askOn(order, n * stride, done)));
	process.send?.({...done, took: performance.now() - began});
});
process.on('disconnect', () => process.exit());
