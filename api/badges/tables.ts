import type {SubjectKey} from '../../shared/address.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';

export const badgeTables = ({table, index, id, text, oneOf, json, instant}: Words) => ({
	badges: table(
		'badges',
		{
			id: id().primaryKey(),
			seller: text().$type<SubjectKey>().notNull(),
			brand: text().$type<SubjectKey>().notNull(),
			/** the brand's name on the day of the grant: a certificate keeps the words it was issued with */
			brandName: text().notNull(),
			kind: oneOf(['official', 'authorized']).notNull(),
			territory: json<string[]>().notNull(),
			fromDay: text().notNull(),
			untilDay: text().notNull(),
			revokedAt: instant(),
		},
		t => [index('badges_seller').on(t.seller)],
	),
});
