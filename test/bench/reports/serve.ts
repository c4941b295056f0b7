import {createServer, type RequestListener} from 'node:http';
import {getRequestListener} from '@hono/node-server';
import type {Database} from 'better-sqlite3';
import {Hono} from 'hono';
import {createApp} from '../../../api/app.ts';
import {openWorld} from '../../../api/open-world.ts';
import type {Db, Storage} from '../../../api/storage/storage.ts';
import {Stale} from '../../../api/storage/violations.ts';
import {silent} from '../../worlds.ts';
import type {Side} from './durable.ts';

/** One side of the comparison, as a process of its own: the API on a folder of its own, or a bare route. Tells its port. */
const [given = 'group', dataDir = ''] = process.argv.slice(2);
// Started by `durable.ts` only
const side = given as Side;

const world = await openWorld({dataDir, log: silent});
world.site.behindProxy = true;
// Drizzle keeps its connection there, and does not say so in the type that the API uses
const {$client: sqlite} = world.storage.db as Db & {$client: Database};
if (side === 'normal') sqlite.pragma('synchronous = NORMAL');
if (side === 'each' || side === 'bare-each') world.storage = committingEach(world.storage, sqlite);

/** The same storage, where each change is a transaction with a flush of its own. */
function committingEach(storage: Storage, connection: Database): Storage {
	const run = connection.transaction((build: Parameters<Storage['atomically']>[0]) => {
		for (const step of build(storage.db)) {
			if (!('must' in step)) step.run();
			else if ([step.must.all()].flat().length === 0) throw new Stale('no row was touched');
		}
	});
	return {...storage, atomically: async build => run.immediate(build)};
}

function bareListener(): RequestListener {
	const {storage} = world;
	let line = 0;
	const app = new Hono().post('/v1/reports', async c => {
		const what = await c.req.text();
		const row = {import: 'x', line: ++line, what};
		await storage.atomically(tx => [tx.insert(storage.tables.codeImportErrors).values(row)]);
		return c.json({line}, 201);
	});
	return getRequestListener(app.fetch);
}

const isBare = side === 'bare' || side === 'bare-each';
const server = createServer(isBare ? bareListener() : getRequestListener(createApp(world).fetch));
server.listen(0, '127.0.0.1');
await new Promise(resolve => server.once('listening', resolve));
const address = server.address();
process.on('disconnect', () => process.exit());
process.send?.({port: address !== null && typeof address === 'object' ? address.port : 0});
