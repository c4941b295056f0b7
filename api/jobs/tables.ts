import type {Words} from '../storage/engines/sqlite-words.ts';

export const jobTables = ({table, id, count, text, instant}: Words) => ({
	jobTurns: table('job_turns', {
		name: id().primaryKey(),
		/** whoever moves it on has the turn */
		nextAt: instant().notNull(),
		failures: count().notNull(),
		trouble: text(),
	}),
});
