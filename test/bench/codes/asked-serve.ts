import {createServer, type RequestListener} from 'node:http';
import path from 'node:path';
import {getRequestListener} from '@hono/node-server';
import Database from 'better-sqlite3';
import {sql} from 'drizzle-orm';
import {Hono} from 'hono';
import {startServer} from '../../../api/server.ts';
import {openStorage} from '../../../api/storage/storage.ts';
import {codePaths} from '../../../shared/codes/contract.ts';
import {silent} from '../../worlds.ts';

/**
 * One side of a comparison, as a process of its own: the API; `bare` and `log`: a Hono route that reads the question and
 * group-commits one row, by the same storage; `each`: that commits each by itself. Tells its port, then its CPU time in
 * microseconds on every message.
 */
const [kind = '', dataDir = ''] = process.argv.slice(2);

const answered = (answer: object): Response =>
	new Response(JSON.stringify(answer), {headers: {'Content-Type': 'application/json'}});

type Question = {code: string; country: string; receipt: string};

/** `bare`: the row is that of the code, counted up; `log`: each question adds a row at the end of a table. */
async function bareListener(): Promise<RequestListener> {
	const storage = await openStorage(path.join(dataDir, `${kind}.sqlite`), silent);
	const {codeImportErrors} = storage.tables;
	const {placeholder} = sql;
	const row = {import: placeholder('import'), line: placeholder('line'), what: placeholder('what')};
	const add = storage.db.insert(codeImportErrors).values(row);
	const count = add.onConflictDoUpdate({
		target: [codeImportErrors.import, codeImportErrors.line],
		set: {what: sql`${codeImportErrors.what} + 1`},
	});
	const statement = (kind === 'bare' ? count : storage.db.insert(codeImportErrors).values(row)).prepare();
	let rows = 0;
	const app = new Hono().post(codePaths.query, async c => {
		const {code, country, receipt} = await c.req.json<Question>();
		const line = ++rows;
		const values =
			kind === 'bare' ? {import: code, line: 1, what: '1'} : {import: 'x', line, what: `${code} ${country} ${receipt}`};
		await storage.atomically(() => [{run: () => statement.run(values), all: () => []}]);
		return answered({answer: 'counted', line});
	});
	return getRequestListener(app.fetch);
}

function eachListener(): RequestListener {
	const sqlite = new Database(path.join(dataDir, 'each.sqlite'));
	sqlite.pragma('journal_mode = WAL');
	sqlite.pragma('synchronous = FULL');
	sqlite.exec('create table if not exists asked (line integer primary key, what text not null)');
	const insert = sqlite.prepare('insert into asked (what) values (?)');
	const app = new Hono().post(codePaths.query, async c => {
		const {code, country, receipt} = await c.req.json<Question>();
		const {lastInsertRowid} = insert.run(`${code} ${country} ${receipt}`);
		return answered({answer: 'counted', line: Number(lastInsertRowid)});
	});
	return getRequestListener(app.fetch);
}

async function listen(): Promise<number> {
	if (kind === 'api') return (await startServer({port: 0, dataDir, log: silent, behindProxy: true})).port;
	const server = createServer(kind === 'each' ? eachListener() : await bareListener()).listen(0, '127.0.0.1');
	await new Promise(resolve => server.once('listening', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('a port is listened on');
	return address.port;
}

process.on('message', () => {
	const {user, system} = process.cpuUsage();
	process.send?.({cpu: user + system});
});
process.on('disconnect', () => process.exit());
process.send?.({port: await listen()});
