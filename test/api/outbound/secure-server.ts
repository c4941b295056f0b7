import {once} from 'node:events';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {createServer} from 'node:https';
import {generate} from 'selfsigned';
import {createOutbound, type Resolver} from '../../../api/outbound/index.ts';

export type Asked = {host: string; path: string; method: string; headers: IncomingMessage['headers']; body: string};
type Answer = (asked: Asked, response: ServerResponse) => void;

/**
 * An https server on loopback that stands for every host in `names`, and the way out that reaches it: names lead here
 * unless `resolver` says otherwise.
 */
export async function serveSecurely(names: readonly string[], answer: Answer, resolver: Partial<Resolver> = {}) {
	const {private: key, cert} = await generate([{name: 'commonName', value: names[0] ?? 'test'}], {
		keyType: 'ec',
		extensions: [{name: 'subjectAltName', altNames: names.map(value => ({type: 2, value}))}],
	});
	const asked: Asked[] = [];
	const server = createServer({key, cert}, async (request, response) => {
		const body = Buffer.concat(await request.toArray()).toString();
		const {url: path = '', method = '', headers} = request;
		const seen = {host: headers.host ?? '', path, method, headers, body};
		asked.push(seen);
		answer(seen, response);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return {
		asked,
		outbound: createOutbound({
			resolver: {
				addresses: async () => [{address: '127.0.0.1', family: 4}],
				txt: async () => [],
				...resolver,
			},
			allowLoopback: {httpsPort: address.port, ca: cert},
		}),
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
