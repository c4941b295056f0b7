import {getTableColumns, type Placeholder, type Query, sql} from 'drizzle-orm';
import type {Schema} from './schema.ts';
import type {Compiled, Db, Statement, Storage, Values} from './storage.ts';

// To build a statement takes ten times as long as to run it: what is written or asked for every report is built once.

type Kept<Rows> = {all(values: Values): Rows};

/** A query with placeholders, built once for each connection. Answers its rows, by the values of its placeholders. */
export function keptQuery<Rows>(
	build: (storage: Storage) => {prepare(): Kept<Rows>},
): (storage: Storage, values: Values) => Rows {
	const known = new WeakMap<Db, Kept<Rows>>();
	return (storage, values) => {
		const kept = known.get(storage.db) ?? build(storage).prepare();
		known.set(storage.db, kept);
		return kept.all(values);
	};
}

/** A statement of a change, with placeholders, built once for each connection. */
export function keptStatement<Row extends Values>(
	build: (tables: Schema, tx: Db) => {toSQL(): Query},
): (storage: Storage, tx: Db, row: Row) => Statement {
	const known = new WeakMap<Db, Compiled>();
	return (storage, tx, row) => {
		const kept = known.get(tx) ?? storage.compile(build(storage.tables, tx));
		known.set(tx, kept);
		return {run: () => kept.run(row), all: () => kept.all(row)};
	};
}

/** A placeholder for each column of a table, by its name there. */
export const columnsOf = <Table extends Schema[keyof Schema]>(table: Table) =>
	Object.fromEntries(Object.keys(getTableColumns(table)).map(name => [name, sql.placeholder(name)])) as {
		// Object.fromEntries forgets the names
		[Name in keyof Table['$inferInsert']]-?: Placeholder;
	};
