import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import {getRequestListener} from '@hono/node-server';
import type {Logger} from 'pino';
import {createApp} from './app.ts';
import {signUnsigned} from './badges/index.ts';
import {CannotStart} from './cannot-start.ts';
import {answerShoppers} from './codes/index.ts';
import {createLog} from './create-log.ts';
import type {S3Options} from './files/index.ts';
import {giveBackMemory} from './give-back-memory.ts';
import {jobs, scheduleJobs} from './jobs/index.ts';
import {answerHeld, createLookup} from './lookup/index.ts';
import type {SmtpOptions} from './mail/index.ts';
import {openWorld} from './open-world.ts';
import type {Outbound} from './outbound/index.ts';
import {type SourceChoice, scheduleSources} from './sources/index.ts';
import type {World} from './world.ts';

export type ServerOptions = {
	/** default 127.0.0.1: this machine only */
	host?: string;
	/** 0: a free one, chosen by the system */
	port: number;
	/** the data base lies here */
	dataDir: string;
	/** where the signing key lies; default: `keys` in the data folder */
	keyDir?: string;
	/** the clock; default the machine's */
	now?: () => Date;
	/** pino's levels; default info. Ignored when `log` is given */
	logLevel?: string;
	log?: Logger;
	/** other servers that hold the same lookup files */
	mirrors?: readonly string[];
	/** where people reach the server, as links in letters say it; default: the address it listens on */
	url?: string;
	/** a proxy stands before it and adds who asks to X-Forwarded-For; default false */
	behindProxy?: boolean;
	/** public lists to ask; default none */
	sources?: readonly SourceChoice[];
	/** the way out; default: the public internet by this machine's resolver */
	outbound?: Outbound;
	/** the bucket for documents and photos; default none: folders of the data folder */
	s3?: S3Options;
	/** the mail server; default none: letters become files */
	smtp?: SmtpOptions;
	/** the address of the operator's LibreTranslate service; default: nothing is translated */
	translator?: string;
};

export type RunningServer = {
	/** without a slash at the end */
	url: string;
	port: number;
	/** the lookup key, base64url: what an extension has to know */
	publicKey: string;
	world: World;
	/** Takes nothing new, finishes what it has, closes the data base. Twice does no harm. */
	close(): Promise<void>;
};

/** How long requests that were begun may take when the server is told to stop, in ms. */
const drainsFor = 10_000;

/** Starts the API. Throws `CannotStart` with one sentence for the operator. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
	const {host = '127.0.0.1', port, dataDir, logLevel = 'info'} = options;
	const log = options.log ?? createLog(logLevel);
	const world = await openWorld({...options, log, withSandbox: true});
	await world.storage.check().catch(error => log.error({err: error}, 'the data base can be read but not written'));
	const status = {draining: false};
	const closeWorld = () => Promise.all([world.storage.close(), world.sandbox?.storage.close()]);
	giveBackMemory();
	const server = createServer();
	try {
		await listen(server, host, port);
	} catch (error) {
		await closeWorld();
		throw error;
	}
	const address = server.address();
	const bound = address !== null && typeof address === 'object' ? address.port : port;
	const url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
	world.site.url = options.url ?? url;
	world.site.behindProxy = options.behindProxy ?? false;
	// In the same turn as it began to listen, so no request comes before
	const files = createLookup(world);
	const app = getRequestListener(createApp(world, status, files).fetch);
	server.on('request', answerHeld(files, answerShoppers(world, app)));
	await signUnsigned(world);
	const schedules = [
		scheduleSources(world, options.sources ?? []),
		...[world, world.sandbox].flatMap(each => (each ? [scheduleJobs(each, jobs)] : [])),
	];
	let closing: Promise<void> | null = null;
	log.info({host, port: bound, dataDir}, 'listening');

	return {
		url,
		port: bound,
		publicKey: world.signer.publicKey,
		world,
		close() {
			status.draining = true;
			closing ??= Promise.all([stop(server), ...schedules.map(schedule => schedule.stop())])
				.then(closeWorld)
				.then(() => undefined);
			return closing;
		},
	};
}

async function listen(server: Server, host: string, port: number) {
	try {
		server.listen(port, host);
		await once(server, 'listening');
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : '';
		if (code === 'EADDRINUSE')
			throw new CannotStart(`Port ${port} on ${host} is in use: stop what runs there, or choose another with --port.`);
		if (code === 'EACCES')
			throw new CannotStart(`Port ${port} may not be opened by this user: choose one above 1023 with --port.`);
		if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
			throw new CannotStart(`${host} is not an address of this machine: choose another with --host.`);
		throw error;
	}
}

async function stop(server: Server) {
	const closed = once(server, 'close');
	server.close();
	// A connection that is kept alive becomes idle after its last answer, and would hold the server for seconds
	const idle = setInterval(() => server.closeIdleConnections(), 20);
	const late = setTimeout(() => server.closeAllConnections(), drainsFor);
	await closed;
	clearInterval(idle);
	clearTimeout(late);
}
