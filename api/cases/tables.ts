import type {SubjectKey} from '../../shared/address.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';

export const caseTables = ({table, index, id, text, oneOf, count, instant}: Words) => ({
	decisions: table(
		'decisions',
		{
			id: id().primaryKey(),
			seller: text().$type<SubjectKey>().notNull(),
			listing: text(),
			product: text(),
			outcome: oneOf(['counterfeit', 'genuine', 'undecidable']).notNull(),
			decidedAt: instant().notNull(),
			decidedBy: text().notNull(),
			answer: text(),
			link: text(),
			liftedAt: instant(),
			/** of the newest appeal against it; an overturned one lifts it */
			appeal: oneOf(['open', 'upheld']),
		},
		t => [index('decisions_seller').on(t.seller)],
	),
	warnings: table(
		'warnings',
		{
			id: id().primaryKey(),
			seller: text().$type<SubjectKey>().notNull(),
			/** the decision it follows from: no accusation without one */
			decision: text().notNull(),
			rule: text().notNull(),
			issuedAt: instant().notNull(),
			until: instant().notNull(),
			link: text(),
			liftedAt: instant(),
		},
		t => [index('warnings_seller').on(t.seller)],
	),
	openCases: table(
		'open_cases',
		{
			id: id().primaryKey(),
			seller: text().$type<SubjectKey>().notNull(),
			listing: text(),
			openSince: instant().notNull(),
			/** independent ones */
			reporters: count().notNull(),
			noticeReachedAt: instant().notNull(),
			closedAt: instant(),
		},
		t => [index('open_cases_seller').on(t.seller)],
	),
});
