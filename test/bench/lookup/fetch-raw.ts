import {get} from 'node:http';
import {brotliDecompressSync} from 'node:zlib';

export type Raw = {body: Buffer; bytes: number; plain: number; etag: string; headers: Record<string, string>};

/** What is asked with: `held`, the tag of what one has already, is answered with 304 and no body. */
export type Asking = {held?: string};

/** Those that a server of its own adds to every answer. */
const own = new Set(['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']);

/** A file as it goes over the wire, with its size when it is unpacked and the headers that belong to it. */
export const fetchRaw = (port: number, path: string, {held}: Asking = {}): Promise<Raw> =>
	new Promise((resolve, reject) => {
		const asked = {'accept-encoding': 'br', ...(held && {'if-none-match': held})};
		const request = get({port, host: '127.0.0.1', path, headers: asked}, answer => {
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => chunks.push(chunk));
			answer.on('error', reject);
			answer.on('end', () => {
				if (answer.statusCode !== (held ? 304 : 200)) return reject(new Error(`${path} answered ${answer.statusCode}`));
				const body = Buffer.concat(chunks);
				const headers = Object.fromEntries(
					Object.entries(answer.headers).flatMap(([name, value]) => (own.has(name) ? [] : [[name, String(value)]])),
				);
				const plain = held ? 0 : brotliDecompressSync(body).length;
				resolve({body, bytes: body.length, plain, etag: answer.headers.etag ?? '', headers});
			});
		});
		request.on('error', reject);
	});
