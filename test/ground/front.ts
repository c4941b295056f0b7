import http from 'node:http';
import type {AddressInfo} from 'node:net';

/** One request as it arrived over the wire. */
export type Seen = {method: string; path: string; headers: http.IncomingHttpHeaders; body: string; at: number};

/** What the front does to an answer. `down` closes the connection without a word. */
export type Fault = 'none' | 'down' | 'html' | 'error-500' | 'cut-in-half' | 'tampered';

export type Front = {
	url: string;
	/** every request so far, in order */
	seen: Seen[];
	/** what happens to answers from now on, by path; the first pattern that fits holds */
	faults: {path: RegExp; fault: Fault}[];
	/** the server behind; may be changed when it is restarted on another port */
	behind: string;
	close(): Promise<void>;
};

const passedOn = [
	'if-none-match',
	'content-type',
	'origin',
	'authorization',
	'idempotency-key',
	'upload-offset',
	'upload-complete',
];
const passedBack = ['content-type', 'etag', 'cache-control', 'retry-after', 'upload-offset', 'upload-complete'];

/** Stands before an API: records what is asked and breaks answers on purpose. */
export async function frontOf(behind: string, port = 0): Promise<Front> {
	const server = http.createServer(async (request, response) => {
		const bytes = Buffer.concat(await Array.fromAsync(request));
		const body = bytes.toString();
		const path = request.url ?? '/';
		front.seen.push({method: request.method ?? '', path, headers: request.headers, body, at: Date.now()});
		const fault = front.faults.find(candidate => candidate.path.test(path))?.fault ?? 'none';
		if (fault === 'down') return request.socket.destroy();
		if (fault === 'html')
			return response.writeHead(200, {'content-type': 'text/html'}).end('<h1>Welcome to this hotel</h1>');
		if (fault === 'error-500') return response.writeHead(500).end('no');

		// Identity encoding, so that an answer can be broken in its text
		const answer = await fetch(front.behind + path, {
			method: request.method ?? 'GET',
			headers: {...pick(request.headers, ...passedOn), 'accept-encoding': 'identity'},
			...(bytes.length > 0 && {body: bytes}),
		}).catch(() => null);
		if (!answer) return request.socket.destroy();
		const whole = Buffer.from(await answer.arrayBuffer());
		const headers = pick(Object.fromEntries(answer.headers), ...passedBack);
		response.writeHead(answer.status, headers);
		response.end(broken(whole, fault));
	});
	await new Promise<void>((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
	const front: Front = {
		// A listening TCP server's address is an AddressInfo
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		seen: [],
		faults: [],
		behind,
		async close() {
			server.closeAllConnections();
			await new Promise(done => server.close(done));
		},
	};
	return front;
}

function broken(whole: Buffer, fault: Fault): Buffer {
	if (fault === 'cut-in-half') return whole.subarray(0, whole.length >> 1);
	// One digit of the body changed: still JSON, no longer what was signed
	if (fault === 'tampered')
		return Buffer.from(
			whole.toString().replace(/(\n.*?"epoch":)(\d+)/s, (_, start, epoch) => `${start}${Number(epoch) + 1}`),
		);
	return whole;
}

const pick = (from: Record<string, string | string[] | undefined>, ...names: string[]): Record<string, string> =>
	Object.fromEntries(names.flatMap(name => (typeof from[name] === 'string' ? [[name, from[name]]] : [])));
