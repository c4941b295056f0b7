import type {LogKind} from '../../shared/log/kinds.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';

/** The public log. Rows are only ever added, one after another without a gap; erasing empties what an entry tells. */
export const logTables = ({table, index, id, text, count, instant, bytes}: Words) => ({
	logEntries: table(
		'log_entries',
		{
			/** its place in the log, from 0 */
			index: count().primaryKey(),
			kind: text().$type<LogKind>().notNull(),
			/** when it was logged */
			at: instant().notNull(),
			/** SHA-256 of salt and payload, 32 bytes */
			commitment: bytes().notNull(),
			/** canonical JSON; null with `salt` and `about`: erased */
			payload: text(),
			salt: bytes(),
			/** the id of what the payload is about */
			about: text(),
			erasedAt: instant(),
			erasedWhy: text(),
		},
		t => [index('log_entries_about').on(t.about)],
	),
	/**
	 * The tree over the entries. Row n holds the hash of leaf n and then those of the subtrees that this leaf completes, 32
	 * bytes each: subtree k of level l is number l in row (k + 1) · 2^l − 1. It follows from the entries and can be made anew.
	 */
	logNodes: table('log_nodes', {index: count().primaryKey(), hashes: bytes().notNull()}),
	/** one row, `id` is 'one' */
	logState: table('log_state', {
		id: id().primaryKey(),
		/** which log this is, as its heads name it */
		origin: text().notNull(),
		/** how many entries there are */
		size: count().notNull(),
	}),
});
