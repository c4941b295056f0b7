import {mkdirSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Database} from 'better-sqlite3';
import {type MigrationMeta, readMigrationFiles} from 'drizzle-orm/migrator';
import type {Logger} from 'pino';
import {CannotStart} from '../../cannot-start.ts';

const folder = fileURLToPath(new URL('../migrations/sqlite', import.meta.url));
/** "TSTN", written into the file's header: tells our data bases from other programs'. */
const applicationId = 0x5453544e;

/**
 * Brings the file to this program's version, after a copy of what was there.
 * A file of a newer version, or of another program, is refused and not touched.
 */
export function migrateSqlite(sqlite: Database, path: string, log: Logger, migrations = readMigrations()) {
	const {has, newest} = versionsOf(sqlite, path, migrations);
	if (has === newest) return;
	if (has > 0) copyBefore(sqlite, path, has, log);

	sqlite.transaction(() => apply(sqlite, migrations)).exclusive();
	log.info({from: has && day(has), to: day(newest)}, 'data base brought to this version');
}

/** For who only reads: throws `CannotStart` where the file is of another version. Nothing is changed in it. */
migrateSqlite.requireSame = (sqlite: Database, path: string): void => {
	const {has, newest} = versionsOf(sqlite, path, readMigrations());
	if (has < newest)
		throw new CannotStart(
			`${path} was written by an older version of Touchstone (${day(has)}, this one knows ${day(newest)}); it was not touched. Use that version, or start the API of this one once.`,
		);
};

function versionsOf(sqlite: Database, path: string, migrations: readonly MigrationMeta[]) {
	const has = appliedUntil(sqlite, path);
	const newest = migrations.at(-1)?.folderMillis ?? 0;
	if (has > newest)
		throw new CannotStart(
			`${path} was written by a newer version of Touchstone (${day(has)}, this one knows ${day(newest)}); it was not touched. Start the newer version, or restore the copy made before it was upgraded.`,
		);
	return {has, newest};
}

/** When the newest migration in the file was written: the version of its schema. */
migrateSqlite.version = (sqlite: Database): string => day(newestApplied(sqlite));

const readMigrations = (): readonly MigrationMeta[] => readMigrationFiles({migrationsFolder: folder});

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 16);

/** 0 for an empty file. */
function appliedUntil(sqlite: Database, path: string): number {
	const id = sqlite.pragma('application_id', {simple: true});
	const tables = sqlite.prepare('select count(*) from sqlite_master').pluck().get();
	if (tables === 0) return 0;
	if (id !== applicationId)
		throw new CannotStart(
			`${path} is the data base of another program; it was not touched. Choose another --data folder.`,
		);
	return newestApplied(sqlite);
}

const newestApplied = (sqlite: Database): number =>
	Number(sqlite.prepare('select max(created_at) from __drizzle_migrations').pluck().get());

/** In one transaction, and what is there is asked again in it: two processes may start at the same time. */
function apply(sqlite: Database, migrations: readonly MigrationMeta[]) {
	sqlite.pragma(`application_id = ${applicationId}`);
	sqlite.exec(
		'create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)',
	);
	const has = newestApplied(sqlite);
	const note = sqlite.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)');
	for (const {sql, folderMillis, hash} of migrations) {
		if (folderMillis <= has) continue;
		for (const statement of sql) sqlite.exec(statement);
		note.run(hash, folderMillis);
	}
}

function copyBefore(sqlite: Database, path: string, has: number, log: Logger) {
	const copies = join(dirname(path), 'backups');
	const copy = join(copies, `${day(has).replace(/\D/g, '')}-${Date.now()}-${basename(path)}`);
	mkdirSync(copies, {recursive: true});
	sqlite.prepare('vacuum into ?').run(copy);
	log.info({copy}, 'copied the data base before bringing it to this version');
}
