import http from 'node:http';
import net, {type AddressInfo, type Socket} from 'node:net';

export type Tunnel = {port: number; close(): Promise<void>};

/** A proxy by which every https host leads to one port of this machine; what is not encrypted gets no further. */
export async function tunnelTo(securePort: number): Promise<Tunnel> {
	const open = new Set<Socket>();
	const server = http.createServer((_, response) => response.writeHead(502).end());
	server.on('connection', socket => {
		open.add(socket);
		socket.on('close', () => open.delete(socket));
	});
	server.on('connect', (_, socket, head) => {
		const behind = net.connect(securePort, '127.0.0.1', () => {
			socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			behind.write(head);
			behind.pipe(socket).pipe(behind);
		});
		behind.on('error', () => socket.destroy());
		socket.on('error', () => behind.destroy());
		socket.on('close', () => behind.destroy());
	});
	await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
	return {
		// A listening TCP server's address is an AddressInfo
		port: (server.address() as AddressInfo).port,
		async close() {
			for (const socket of open) socket.destroy();
			await new Promise(done => server.close(done));
		},
	};
}
