import {readFileSync} from 'node:fs';
import {createServer, type RequestListener} from 'node:http';
import {getRequestListener} from '@hono/node-server';
import {Hono} from 'hono';
import {startServer} from '../../../api/server.ts';
import {lookupPaths} from '../../../shared/lookup/contract.ts';
import {silent} from '../../worlds.ts';
import {fetchRaw} from './fetch-raw.ts';

/**
 * One side of a comparison, as a process of its own: the API, or a server that answers one body with the headers of a bucket
 * (`each`: that knows every bucket of the API by its path and does nothing but find and send it).
 * Tells its port, then on every message its CPU time in microseconds and its anonymous memory in bytes.
 */
const [kind = '', given = '', answersJson = '{}'] = process.argv.slice(2);

/** Hono that holds every bucket with its headers by its path: what is left to the route is everything but the memory it reads. */
async function eachListener(): Promise<RequestListener> {
	const {port, depth}: {port: number; depth: number} = JSON.parse(given);
	const held = new Map<string, {body: Buffer<ArrayBuffer>; answer: ResponseInit}>();
	for (let index = 0; index < 2 ** depth; index++) {
		const at = lookupPaths.bucket(depth, index);
		const {body, headers} = await fetchRaw(port, at);
		const own = Buffer.allocUnsafeSlow(body.length);
		body.copy(own);
		held.set(at, {body: own, answer: {headers}});
	}
	const app = new Hono();
	app.get('/v1/lookup/:depth/:index', c => {
		const found = held.get(c.req.path);
		return found ? new Response(found.body, found.answer) : c.notFound();
	});
	return getRequestListener(app.fetch);
}

function constantListener(): RequestListener {
	const body = readFileSync(given);
	// Written by the benchmark from real answers: names and values of their headers
	const {headers, unchanged}: Record<string, Record<string, string>> = JSON.parse(answersJson);
	const etag = headers?.etag;
	if (kind === 'node')
		return (request, response) => {
			if (request.headers['if-none-match'] === etag) response.writeHead(304, unchanged).end();
			else response.writeHead(200, {...headers, 'content-length': body.length}).end(body);
		};
	const app = new Hono();
	app.get('/v1/lookup/:depth/:index', c =>
		c.req.header('if-none-match') === etag
			? new Response(null, {status: 304, headers: unchanged ?? {}})
			: new Response(body, {headers: headers ?? {}}),
	);
	return getRequestListener(app.fetch);
}

async function listen(): Promise<number> {
	if (kind === 'api') return (await startServer({port: 0, dataDir: given, log: silent})).port;
	const server = createServer(kind === 'each' ? await eachListener() : constantListener()).listen(0, '127.0.0.1');
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
