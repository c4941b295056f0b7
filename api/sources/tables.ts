import type {SubjectKey} from '../../shared/address.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';

/**
 * `deliveries`: each list that was received, and what became of it. `deliveryLines`: its lines, until it is applied or
 * replaced. `sourceEntries`: what each source says now, as recorded: the last good state. `sourceStates`: when to ask.
 */
export const sourceTables = ({table, index, primaryKey, id, text, oneOf, count, instant, json}: Words) => ({
	sourceStates: table('source_states', {
		name: id().primaryKey(),
		/** where `etag` and `lastModified` were told */
		address: text(),
		etag: text(),
		lastModified: text(),
		/** when it was last read, or found unchanged */
		checkedAt: instant(),
		/** not asked before; whoever moves it on has the turn */
		nextAt: instant().notNull(),
		/** in a row */
		failures: count().notNull(),
		/** why the last attempt failed, in words for the operator */
		trouble: text(),
	}),
	deliveries: table(
		'deliveries',
		{
			id: id().primaryKey(),
			source: text().notNull(),
			receivedAt: instant().notNull(),
			covers: oneOf(['everything', 'additions']).notNull(),
			state: oneOf(['reading', 'held', 'refused', 'applying', 'applied', 'replaced']).notNull(),
			/** why it was held or refused, a sentence each */
			reasons: json<string[]>().notNull(),
			/** entries in the list, right or wrong */
			entries: count().notNull(),
			/** lines that will be notices */
			lines: count().notNull(),
			/** entries that name no product or store we could tell */
			unmatched: count().notNull(),
			/** entries that do not fit the format */
			wrong: count().notNull(),
		},
		t => [index('deliveries_source').on(t.source, t.state)],
	),
	deliveryLines: table(
		'delivery_lines',
		{
			delivery: text().notNull(),
			/** what makes a line the same line in the next list */
			line: text().notNull(),
			/** id of the notice it will be */
			notice: text().notNull(),
			/** a NoticeFact; `day` null when the source tells none */
			fact: text().notNull(),
			/** empty when the source tells none */
			day: text().notNull(),
			/** of all that the source says in this line */
			digest: text().notNull(),
		},
		t => [primaryKey({columns: [t.delivery, t.line]})],
	),
	sourceEntries: table(
		'source_entries',
		{
			source: text().notNull(),
			line: text().notNull(),
			about: text().$type<SubjectKey>().notNull(),
			/** id of the notice recorded last */
			notice: text().notNull(),
			/** how often the line changed or came back */
			revision: count().notNull(),
			/** null: not on the list any more */
			digest: text(),
		},
		t => [primaryKey({columns: [t.source, t.line]})],
	),
});
