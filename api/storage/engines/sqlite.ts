import Database from 'better-sqlite3';
import {drizzle} from 'drizzle-orm/better-sqlite3';
import type {Logger} from 'pino';
import {CannotStart} from '../../cannot-start.ts';
import {defineSchema} from '../schema.ts';
import type {Storage} from '../storage.ts';
import {whyUnavailable} from '../violations.ts';
import {compile} from './compile.ts';
import {groupCommit} from './group-commit.ts';
import {migrateSqlite} from './sqlite-migrations.ts';
import {sqliteWords} from './sqlite-words.ts';
import {keepStatements} from './statement-cache.ts';

/** Bytes of the file that are read without a system call: as many as SQLite takes. */
const mostMapped = 0x7fff0000;

/**
 * Opens (or makes) the data base file and brings it to this program's version.
 * synchronous=FULL: under NORMAL, a power cut loses rows that were already acknowledged.
 */
export async function openSqlite(path: string, log: Logger): Promise<Storage> {
	const sqlite = openFile(path, false);
	try {
		migrateSqlite(sqlite, path, log);
		sqlite.pragma('journal_mode = WAL');
		sqlite.pragma('synchronous = FULL');
		sqlite.pragma('foreign_keys = ON');
		// Pages are read where the system has them: finding one of ten million codes costs a third less
		sqlite.pragma(`mmap_size = ${mostMapped}`);
	} catch (error) {
		sqlite.close();
		throw readable(error, path);
	}
	return storageIn(sqlite);
}

/** Opens a file of this version to read in it. It is not made, not brought to another version, and never written to. */
export async function readSqlite(path: string): Promise<Storage> {
	const sqlite = openFile(path, true);
	try {
		migrateSqlite.requireSame(sqlite, path);
	} catch (error) {
		sqlite.close();
		throw readable(error, path);
	}
	return storageIn(sqlite);
}

function storageIn(sqlite: Database.Database): Storage {
	const tables = defineSchema(sqliteWords);
	keepStatements(sqlite);
	const db = drizzle(sqlite, {schema: tables, casing: 'snake_case'});
	const group = groupCommit(sqlite, db);
	const touch = db.update(tables.recordState).set({id: 'one'});

	return {
		db,
		tables,
		compile: query => compile(sqlite, query.toSQL()),
		atomically: build => group.add(build),
		get commits() {
			return group.commits;
		},
		async check() {
			await group.add(() => [touch]);
			await db.select().from(tables.recordState);
		},
		async examine() {
			const rows = sqlite.pragma('integrity_check(20)', {simple: false});
			const found = Array.isArray(rows) ? rows.map(row => String(Object.values(row)[0])) : [];
			return {
				engine: `SQLite ${sqlite.prepare('select sqlite_version()').pluck().get()}`,
				version: migrateSqlite.version(sqlite),
				flushes: Number(sqlite.pragma('synchronous', {simple: true})) >= 2,
				damage: found.filter(line => line !== 'ok'),
			};
		},
		async copyTo(file) {
			sqlite.prepare('vacuum into ?').run(file);
		},
		async close() {
			group.drain();
			sqlite.close();
		},
	};
}

function openFile(path: string, readonly: boolean) {
	try {
		const sqlite = new Database(path, {readonly});
		// Before anything is read: another process may be migrating
		sqlite.pragma('busy_timeout = 5000');
		return sqlite;
	} catch (error) {
		throw readable(error, path);
	}
}

function readable(error: unknown, path: string): unknown {
	if (error instanceof CannotStart) return error;
	const code = error instanceof Error && 'code' in error ? error.code : '';
	if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT')
		return new CannotStart(`${path} is not a data base, or it is damaged; nothing was changed in it.`, {cause: error});
	const why = whyUnavailable(error);
	return why ? new CannotStart(`The data base ${path} can not be used: ${why}.`, {cause: error}) : error;
}
