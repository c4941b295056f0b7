import type {SubjectKey} from '../../shared/address.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';

/**
 * Public records as they are sent. A bucket is one range scan on (place, address), so in SQLite the table is WITHOUT ROWID:
 * drizzle-kit can't say that, the word is added by hand to migration 0000; schema.test.ts holds it.
 */
export const recordTables = ({table, index, primaryKey, id, text, oneOf, count, instant, bytes}: Words) => ({
	records: table(
		'records',
		{
			place: oneOf(['directory', 'bucket']).notNull(),
			/** SHA-256 of the subject key, 32 bytes */
			address: bytes().notNull(),
			key: text().$type<SubjectKey>().notNull(),
			kind: oneOf(['brand', 'store', 'seller', 'product', 'category']).notNull(),
			/** the record as JSON text, byte for byte as served; null: it was here once and is not any more */
			body: text(),
			/** of its newest change that others can see */
			sequence: count().notNull(),
			/** counts every change of the subject's facts, in the row at the subject's home place only */
			version: count().notNull(),
			changedAt: instant().notNull(),
		},
		t => [primaryKey({columns: [t.place, t.address]}), index('records_changed').on(t.place, t.sequence, t.changedAt)],
	),
	/** one row, `id` is 'one' */
	recordState: table('record_state', {
		id: id().primaryKey(),
		/** raised when a backup is restored: sequences compare within one epoch only */
		epoch: count().notNull(),
		/** of the newest change anywhere */
		sequence: count().notNull(),
		/** living records in buckets; the depth follows from it */
		sellers: count().notNull(),
	}),
});
