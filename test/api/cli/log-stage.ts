import path from 'node:path';
import {serve} from '@hono/node-server';
import {createApp} from '../../../api/app.ts';
import {logStep, publicLogOf} from '../../../api/log/index.ts';
import {databaseFile, openWorld} from '../../../api/open-world.ts';
import {openStorage, type Step} from '../../../api/storage/storage.ts';
import type {World} from '../../../api/world.ts';
import {inFolder, silent} from '../../worlds.ts';
import {touchstone} from './touchstone.ts';

export const verify = (...args: readonly string[]) => touchstone('log', 'verify', ...args);

export const tell = (world: World, from: number, until: number) =>
	world.storage.atomically(tx =>
		Array.from({length: until - from}, (_, n) =>
			logStep(world, tx, {kind: 'badge.granted', about: `bdg_${from + n}`}),
		).flat(),
	);

/** Does something to the data base behind the log's back. */
export async function tamper(data: string, steps: (storage: Awaited<ReturnType<typeof openStorage>>) => Step[]) {
	const storage = await openStorage(databaseFile(data), silent);
	await storage.atomically(() => steps(storage));
	await storage.close();
}

type Served = {url: string; stop(): Promise<void>};
async function served(world: World): Promise<Served> {
	const {promise, resolve} = Promise.withResolvers<number>();
	const server = serve({fetch: createApp(world).fetch, port: 0, hostname: '127.0.0.1'}, ({port}) => resolve(port));
	const url = `http://127.0.0.1:${await promise}`;
	world.site.url = url;
	return {url, stop: () => new Promise(done => server.close(() => done()))};
}

/** A data folder with 30 entries and its server, and a file for the head. */
export const inLog = (
	work: (given: {data: string; head: string; restart(): Promise<{world: World; url: string}>}) => Promise<void>,
) =>
	inFolder(async folder => {
		let open: {world: World; url: string; stop(): Promise<void>} | null = null;
		const data = path.join(folder, 'data');
		const close = async () => {
			await open?.stop();
			await open?.world.storage.close();
			open = null;
		};
		const restart = async () => {
			await close();
			const world = await openWorld({dataDir: data, log: silent});
			open = {world, ...(await served(world))};
			return open;
		};
		const {world} = await restart();
		await tell(world, 0, 30);
		await publicLogOf(world).head();
		try {
			await work({data, head: path.join(folder, 'head.txt'), restart});
		} finally {
			await close();
		}
	});
