import type {Query} from 'drizzle-orm';
import type {BetterSQLite3Database} from 'drizzle-orm/better-sqlite3';
import type {Logger} from 'pino';
import {openSqlite, readSqlite} from './engines/sqlite.ts';
import type {Schema} from './schema.ts';

/** The data base as verbs and queries see it. Every engine answers to SQLite's types: only what both understand is used. */
export type Db = Omit<BetterSQLite3Database<Schema>, 'transaction' | 'run' | 'all' | 'get' | 'values'>;

/** A query builder that was built and not yet run. */
export type Statement = {run(): unknown; all(): unknown};

/** A step of a change. `must`: a statement with `returning` that has to touch a row, else the whole change is undone. */
export type Step = Statement | {must: Statement};

/** By the names of a query's placeholders. */
export type Values = Readonly<Record<string, unknown>>;

/** For what is asked thousands of times in a second. A row is its columns in the order of the query, as the engine keeps them. */
export type Compiled = {
	run(values: Values): void;
	/** undefined: there is none */
	first(values: Values): readonly unknown[] | undefined;
	all(values: Values): (readonly unknown[])[];
};

export type Storage = {
	db: Db;
	tables: Schema;
	/** Compiles a query that was built with placeholders; to be done once for each. */
	compile(query: {toSQL(): Query}): Compiled;
	/**
	 * Runs all steps or none, each before the next is asked for. `build` is synchronous, so it runs on every engine; resolved
	 * means on disk.
	 * Rejects with `Stale` when a `must` touched no row, else with the engine's error. Other members of the group go on.
	 */
	atomically(build: (tx: Db) => Iterable<Step>): Promise<void>;
	/** How many changes this process has committed: whoever caches asks whether it moved. */
	readonly commits: number;
	/** Writes a row and reads it back; rejects when the data base can't. */
	check(): Promise<void>;
	/**
	 * For the operator: the version of the schema, whether a commit is flushed to disk before it is acknowledged, and
	 * which pages are not whole.
	 */
	examine(): Promise<{engine: string; version: string; flushes: boolean; damage: string[]}>;
	/** Writes a copy that holds everything committed so far into a new file. */
	copyTo(file: string): Promise<void>;
	/** Finishes what was acknowledged or is waiting, then closes. */
	close(): Promise<void>;
};

/** `path`: the data base file, or `:memory:`. Throws `CannotStart` with one sentence when it can't be used. */
export const openStorage = (path: string, log: Logger): Promise<Storage> => openSqlite(path, log);

/** The same, of a file that is only read: it is not made, not brought to this version, and never written to. */
export const openToRead = (path: string): Promise<Storage> => readSqlite(path);
