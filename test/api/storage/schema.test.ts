import Database from 'better-sqlite3';
import {CasingCache} from 'drizzle-orm/casing';
import {getTableConfig} from 'drizzle-orm/sqlite-core';
import {expect, test} from 'vitest';
import {migrateSqlite} from '../../../api/storage/engines/sqlite-migrations.ts';
import * as forDrizzleKit from '../../../api/storage/engines/sqlite-tables.ts';
import {sqliteWords} from '../../../api/storage/engines/sqlite-words.ts';
import {defineSchema} from '../../../api/storage/schema.ts';
import {silent} from '../../worlds.ts';

const tables = defineSchema(sqliteWords);

function migrated() {
	const sqlite = new Database(':memory:');
	migrateSqlite(sqlite, ':memory:', silent);
	return sqlite;
}

test('drizzle-kit sees every table', () => {
	expect(Object.keys(forDrizzleKit).sort()).toEqual(Object.keys(tables).sort());
});

test.each(Object.values(tables).map(table => [getTableConfig(table).name, table] as const))(
	'the migrations make table %s as the schema says',
	(name, table) => {
		const casing = new CasingCache('snake_case');
		const made = migrated().prepare('select name, "notnull" as filled from pragma_table_info(?)').all(name);
		const {columns} = getTableConfig(table);
		expect(made).toEqual(
			columns.map(column => ({name: casing.getColumnCasing(column), filled: Number(column.notNull)})),
		);
	},
);

test('records lie in the order of their addresses, without a row number', () => {
	const made = migrated().prepare("select sql from sqlite_master where name = 'records'").pluck().get();
	expect(made).toMatch(/WITHOUT ROWID$/);
});

test('a bucket is read by one range scan', () => {
	const plan = migrated()
		.prepare(
			"explain query plan select * from records where place = 'bucket' and address between ? and ? order by address",
		)
		.all(Buffer.alloc(32), Buffer.alloc(32));
	expect(plan).toMatchObject([{detail: 'SEARCH records USING PRIMARY KEY (place=? AND address>? AND address<?)'}]);
});
