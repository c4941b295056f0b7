import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';

export type Asked = {path: string; headers: IncomingMessage['headers']};

/** A server on loopback that stands for an authority's; `answer` says what it sends, `asked` what it was asked. */
export async function serveLists(answer: (path: string, response: ServerResponse, request: IncomingMessage) => void) {
	const asked: Asked[] = [];
	const server = createServer((request, response) => {
		asked.push({path: request.url ?? '', headers: request.headers});
		answer(request.url ?? '', response, request);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return {
		base: `http://127.0.0.1:${address.port}`,
		asked,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
