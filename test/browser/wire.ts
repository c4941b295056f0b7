import {once} from 'node:events';
import net, {type AddressInfo} from 'node:net';

/** A wire before a server: keeps every byte that is sent to it, and breaks when it is told to. */
export type Wire = {
	url: string;
	/** every byte that left the browser so far */
	sent(): Buffer;
	/** The bodies of all requests of a method, in order, as far as they were sent whole. */
	bodies(method: string): {path: string; body: Buffer}[];
	/** Breaks after so many bytes from now on, once; then nobody is connected until `mend`. */
	breakAfter(bytes: number): void;
	mend(): void;
	close(): Promise<void>;
};

/** `port`: where the server listens; it may be known only later. */
export async function wireTo(port: () => number): Promise<Wire> {
	const sent: Buffer[][] = [];
	const sockets = new Set<net.Socket>();
	let room = Number.POSITIVE_INFINITY;
	const server = net.createServer(client => {
		if (room <= 0) return client.destroy();
		const behind = net.connect(port(), '127.0.0.1');
		const mine: Buffer[] = [];
		const cut = () => {
			client.destroy();
			behind.destroy();
		};
		sent.push(mine);
		for (const socket of [client, behind]) {
			sockets.add(socket);
			socket.on('error', () => undefined).on('close', cut);
		}
		behind.pipe(client);
		client.on('data', bytes => {
			const some = bytes.subarray(0, room);
			room -= some.length;
			mine.push(some);
			behind.write(some);
			// What came is given to the server, the rest of it never
			if (room <= 0) setTimeout(cut, 50);
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		sent: () => Buffer.concat(sent.flat()),
		bodies: method => sent.flatMap(each => requestsIn(Buffer.concat(each))).filter(each => each.method === method),
		breakAfter(bytes) {
			room = bytes;
		},
		mend() {
			room = Number.POSITIVE_INFINITY;
		},
		async close() {
			for (const socket of sockets) socket.destroy();
			server.close();
			await once(server, 'close');
		},
	};
}

/** The requests of one connection: browsers tell the size of each body. */
function requestsIn(bytes: Buffer) {
	const found: {method: string; path: string; body: Buffer}[] = [];
	for (let at = 0; at < bytes.length; ) {
		const end = bytes.indexOf('\r\n\r\n', at);
		if (end < 0) break;
		const head = bytes.toString('latin1', at, end);
		const [, method = '', path = ''] = /^(\S+) (\S+)/.exec(head) ?? [];
		const size = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
		found.push({method, path, body: bytes.subarray(end + 4, end + 4 + size)});
		at = end + 4 + size;
	}
	return found;
}
