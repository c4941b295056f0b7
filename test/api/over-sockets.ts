import {type ServerType, serve} from '@hono/node-server';
import type {Hono} from 'hono';

/**
 * Puts an app behind a real socket of this machine: whatever is asked of it from now on comes over HTTP, many connections at
 * once. Answers what ends it.
 */
export async function overSockets(app: Hono): Promise<() => Promise<void>> {
	const {server, port} = await new Promise<{server: ServerType; port: number}>(resolve => {
		const begun = serve({fetch: app.fetch, hostname: '127.0.0.1', port: 0}, info =>
			resolve({server: begun, port: info.port}),
		);
	});
	const within = app.request;
	app.request = (asked, init) => {
		const {pathname, search} = new URL(String(asked), 'http://127.0.0.1');
		return fetch(`http://127.0.0.1:${port}${pathname}${search}`, {...init, redirect: 'manual'});
	};
	return () => {
		app.request = within;
		return new Promise(resolve => server.close(() => resolve()));
	};
}
