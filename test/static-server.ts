import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';

/** A web server that knows nothing but files, on loopback: `X.br` for whoever takes brotli. */
export async function serveFolder(folder: string) {
	const server = createServer((request, response) => {
		const file = path.join(folder, path.posix.normalize(new URL(request.url ?? '/', 'http://x').pathname));
		const brotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
		try {
			const bytes = readFileSync(brotli ? `${file}.br` : file);
			response.writeHead(200, brotli ? {'content-encoding': 'br'} : {}).end(bytes);
		} catch {
			response.writeHead(404).end('no such file');
		}
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('a port is listened on');
	return {
		url: `http://127.0.0.1:${address.port}`,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
