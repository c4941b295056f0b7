import type {Words} from '../storage/engines/sqlite-words.ts';

/** Letters on their way. One that was sent keeps its row for a while, without its text: links in it let people in. */
export const mailTables = ({table, index, id, text, oneOf, count, instant}: Words) => ({
	mails: table(
		'mails',
		{
			id: id().primaryKey(),
			to: text().notNull(),
			subject: text().notNull(),
			/** empty when it was sent or given up */
			text: text().notNull(),
			state: oneOf(['waiting', 'sent', 'refused', 'given_up']).notNull(),
			attempts: count().notNull(),
			/** not tried before; whoever moves it on has the turn */
			nextAt: instant().notNull(),
			at: instant().notNull(),
			/** why the last attempt failed, in words for the operator */
			trouble: text(),
		},
		t => [index('mails_due').on(t.state, t.nextAt)],
	),
});
