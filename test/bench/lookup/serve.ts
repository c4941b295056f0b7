import {readFileSync} from 'node:fs';
import {createServer, type RequestListener} from 'node:http';
import {getRequestListener} from '@hono/node-server';
import {Hono} from 'hono';
import {startServer} from '../../../api/server.ts';
import {silent} from '../../worlds.ts';

/**
 * One side of a comparison, as a process of its own: the API, or a server that answers one body with the headers of a bucket.
 * Tells its port, then on every message its CPU time in microseconds and its anonymous memory in bytes.
 */
const [kind = '', given = '', headersJson = '{}'] = process.argv.slice(2);

function constantListener(): RequestListener {
	const body = readFileSync(given);
	// Written by the benchmark from a real answer: names and values of its headers
	const headers = JSON.parse(headersJson) as Record<string, string>;
	const etag = headers.etag;
	if (kind === 'node')
		return (request, response) => {
			if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
			else response.writeHead(200, {...headers, 'content-length': body.length}).end(body);
		};
	const app = new Hono();
	app.get('/v1/lookup/:depth/:index', c =>
		c.req.header('if-none-match') === etag ? new Response(null, {status: 304, headers}) : new Response(body, {headers}),
	);
	return getRequestListener(app.fetch);
}

async function listen(): Promise<number> {
	if (kind === 'api') return (await startServer({port: 0, dataDir: given, log: silent})).port;
	const server = createServer(constantListener()).listen(0, '127.0.0.1');
	await new Promise(resolve => server.once('listening', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('a port is listened on');
	return address.port;
}

const anonymous = () =>
	1024 * Number(/^RssAnon:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? Number.NaN);

process.on('message', () => {
	const {user, system} = process.cpuUsage();
	process.send?.({cpu: user + system, memory: anonymous()});
});
process.on('disconnect', () => process.exit());
process.send?.({port: await listen()});
