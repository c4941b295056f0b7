import {
	blob,
	index,
	integer,
	primaryKey,
	real,
	sqliteTable,
	text as textColumn,
	uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/** The words in which every table is written, as SQLite understands them. Another engine exports the same words. */
export const sqliteWords = {
	table: sqliteTable,
	index,
	uniqueIndex,
	primaryKey,
	id: () => textColumn(),
	text: () => textColumn(),
	oneOf: <const Values extends readonly [string, ...string[]]>(values: Values) => textColumn({enum: values}),
	/** a whole number up to 2^53 */
	count: () => integer({mode: 'number'}),
	/** minor units; the currency stands beside it */
	money: () => integer({mode: 'number'}),
	/** 0..1 */
	share: () => real(),
	flag: () => integer({mode: 'boolean'}),
	/** a Date, to the millisecond */
	instant: () => integer({mode: 'timestamp_ms'}),
	json: <Value>() => textColumn({mode: 'json'}).$type<Value>(),
	bytes: () => blob({mode: 'buffer'}),
};

export type Words = typeof sqliteWords;
