import {once} from 'node:events';
import {connect, createServer, type Socket} from 'node:net';

/**
 * What becomes of a connection. `before`: cut when the request came, which goes no further. `after`: the request goes on, and the
 * answer is lost. `within`: half of the answer is lost. `half-open`: nothing more is said, until the client gives up.
 */
export const fates = ['pass', 'before', 'after', 'within', 'half-open'] as const;
export type Fate = (typeof fates)[number];

export type CuttingProxy = {
	port: number;
	/** where requests go on to; moves when the server was started anew */
	target: number;
	/** how often each fate came */
	counts: Record<Fate, number>;
	close(): Promise<void>;
};

/** A proxy on loopback that does to each connection what `fateOf` says. */
export async function cuttingProxy(fateOf: () => Fate): Promise<CuttingProxy> {
	const open = new Set<Socket>();
	const counts: Record<Fate, number> = {pass: 0, before: 0, after: 0, within: 0, 'half-open': 0};
	const proxy: CuttingProxy = {port: 0, target: 0, counts, close};
	const server = createServer(client => {
		const fate = fateOf();
		counts[fate]++;
		keep(client);
		if (fate === 'half-open') return;
		if (fate === 'before') {
			client.once('data', () => client.destroy());
			return;
		}
		const upstream = connect(proxy.target, '127.0.0.1');
		keep(upstream);
		client.pipe(upstream);
		upstream.once('close', () => client.destroy());
		client.once('close', () => upstream.destroy());
		if (fate === 'pass') upstream.pipe(client);
		// The first byte of the answer: what was asked for is on disk
		if (fate === 'after') upstream.once('data', () => client.destroy());
		if (fate === 'within')
			upstream.once('data', (chunk: Buffer) =>
				client.write(chunk.subarray(0, chunk.length >> 1), () => client.destroy()),
			);
	});

	function keep(socket: Socket) {
		open.add(socket);
		socket.on('error', () => undefined).once('close', () => open.delete(socket));
	}

	async function close() {
		server.close();
		for (const socket of open) socket.destroy();
		await once(server, 'close');
	}

	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('a port is listened on');
	proxy.port = address.port;
	return proxy;
}
