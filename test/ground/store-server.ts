import http from 'node:http';
import https from 'node:https';
import type {AddressInfo} from 'node:net';
import {generate} from 'selfsigned';

/** Answers a page of `host` (without port) at `path`, or null: 404. */
export type Pages = (host: string, path: string) => string | null;

export type StoreServer = {
	/** Chromium arguments under which every host name leads here */
	browserArgs: string[];
	/** where https is answered, whatever the host name */
	securePort: number;
	close(): Promise<void>;
};

/**
 * Serves store pages under any host name over http and https on free ports of this machine.
 * The certificate is made for the occasion; browsers are told to take it.
 */
export async function serveStores(pages: Pages): Promise<StoreServer> {
	const {private: key, cert} = await generate([{name: 'commonName', value: 'store pages of a test'}], {keyType: 'ec'});
	const answer: http.RequestListener = (request, response) => {
		const page = pages(request.headers.host?.split(':')[0] ?? '', request.url ?? '/');
		response.writeHead(page === null ? 404 : 200, {'content-type': 'text/html; charset=utf-8'});
		response.end(page ?? '<!doctype html><title>Not here</title><p>No such page.</p>');
	};
	const servers = [http.createServer(answer), https.createServer({key, cert}, answer)] as const;
	await Promise.all(servers.map(server => new Promise<void>(done => server.listen(0, '127.0.0.1', done))));
	// A listening TCP server's address is an AddressInfo
	const [plain = 0, secure = 0] = servers.map(server => (server.address() as AddressInfo).port);

	return {
		browserArgs: [
			`--host-resolver-rules=MAP *:80 127.0.0.1:${plain}, MAP *:443 127.0.0.1:${secure}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
			'--ignore-certificate-errors',
		],
		securePort: secure,
		async close() {
			for (const server of servers) server.closeAllConnections();
			await Promise.all(servers.map(server => new Promise(done => server.close(done))));
		},
	};
}
