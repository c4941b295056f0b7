import {createHash, createHmac} from 'node:crypto';
import {once} from 'node:events';
import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: Buffer | string, words: string) => createHmac('sha256', key).update(words).digest();

/**
 * Is the request signed as AWS Signature Version 4 says? Written from its description alone ("Authenticating Requests: Using the
 * Authorization Header"), so that it checks the client, not itself. Null: it is; else what is wrong.
 */
function faultOf(
	asked: IncomingMessage,
	body: Buffer,
	{key, secret, region}: {key: string; secret: string; region: string},
): string | null {
	const header = (name: string) => String(asked.headers[name] ?? '');
	const said = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
		header('authorization'),
	);
	if (!said) return 'no authorization';
	const [, credential = '', signedHeaders = '', signature = ''] = said;
	const date = header('x-amz-date');
	const day = date.slice(0, 8);
	if (!/^\d{8}T\d{6}Z$/.test(date)) return 'no date';
	if (credential !== `${key}/${day}/${region}/s3/aws4_request`) return `credential ${credential}`;
	if (header('x-amz-content-sha256') !== sha256(body)) return 'the body has another hash';
	const names = signedHeaders.split(';');
	for (const must of ['host', 'x-amz-content-sha256', 'x-amz-date'])
		if (!names.includes(must)) return `${must} is not signed`;
	if (names.join() !== names.toSorted().join()) return 'headers are not in order';
	const url = new URL(`http://${header('host')}${asked.url}`);
	const query = [...url.searchParams]
		.map(pair => pair.map(encodeURIComponent).join('='))
		.sort()
		.join('&');
	const canonical = [
		asked.method,
		url.pathname,
		query,
		...names.map(name => `${name}:${header(name).trim().replace(/\s+/g, ' ')}`),
		'',
		signedHeaders,
		header('x-amz-content-sha256'),
	].join('\n');
	const toSign = ['AWS4-HMAC-SHA256', date, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n');
	const signing = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${secret}`, day), region));
	return hmac(signing, toSign).toString('hex') === signature ? null : 'the signature does not fit';
}

/** A bucket on this machine that takes what is signed rightly. `trouble`: what it answers to everything. */
export async function serveS3() {
	const options = {bucket: 'evidence', region: 'eu-test-1', key: 'AKTEST', secret: 'a/secret+of the test'};
	const objects = new Map<string, Buffer>();
	const asked: string[] = [];
	const bucket = {objects, asked, trouble: null as number | 'silent' | null};
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const body = Buffer.concat(chunks);
		asked.push(`${request.method} ${request.url}`);
		if (bucket.trouble === 'silent') return;
		const fault = faultOf(request, body, options);
		if (bucket.trouble !== null || fault !== null) {
			response.writeHead(bucket.trouble ?? 403).end(`<Error>${fault}</Error>`);
			return;
		}
		const path = request.url ?? '';
		if (!path.startsWith(`/${options.bucket}/`)) {
			response.writeHead(404).end('<Error><Code>NoSuchBucket</Code></Error>');
			return;
		}
		const held = objects.get(path);
		if (request.method === 'PUT') objects.set(path, body);
		if (request.method === 'DELETE') objects.delete(path);
		const found = request.method === 'PUT' || held !== undefined;
		const status = request.method === 'DELETE' ? 204 : found ? 200 : 404;
		response.writeHead(status).end(request.method === 'GET' ? held : undefined);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const {port} = server.address() as AddressInfo;
	return Object.assign(bucket, {
		options: {endpoint: `http://127.0.0.1:${port}`, ...options},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	});
}
