import type {Words} from '../storage/engines/sqlite-words.ts';

/** Every act of a person or a key that changed something. Rows are only ever added. */
export const auditTables = ({table, id, text, instant, json, index}: Words) => ({
	audit: table(
		'audit',
		{
			id: id().primaryKey(),
			at: instant().notNull(),
			/** who: usr_…, key_…, `system`, `shell` */
			actor: text().notNull(),
			/** what, such as `brand.verified` */
			act: text().notNull(),
			/** the id of what it was about */
			about: text().notNull(),
			reason: text(),
			details: json<Record<string, unknown>>(),
		},
		columns => [index('audit_about').on(columns.about, columns.at), index('audit_at').on(columns.at)],
	),
});
