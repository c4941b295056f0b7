import type {Words} from '../storage/engines/sqlite-words.ts';

/** Requests that named themselves, so that sending them again does them once. */
export const idempotencyTables = ({table, id, text, count, instant, index}: Words) => ({
	namedRequests: table(
		'named_requests',
		{
			/** SHA-256 of who asked and the key they gave, hex */
			id: id().primaryKey(),
			/** SHA-256 of method, path and body, hex */
			request: text().notNull(),
			at: instant().notNull(),
			/** null: still being worked on, or given up */
			status: count(),
			/** JSON; null when it held a secret that is shown once */
			body: text(),
		},
		columns => [index('named_requests_at').on(columns.at)],
	),
});
