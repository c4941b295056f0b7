import type {SubjectKey} from '../../shared/address.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';

export const noticeTables = ({table, index, id, text, instant}: Words) => ({
	notices: table(
		'notices',
		{
			/** the source's own id, with the source's name before it */
			id: id().primaryKey(),
			/** subject key of the store or product it names */
			about: text().$type<SubjectKey>().notNull(),
			/** the name of that store or product, as the authority wrote it */
			name: text().notNull(),
			/** brand key of the product, when told */
			brand: text().$type<SubjectKey>(),
			authority: text().notNull(),
			day: text().notNull(),
			title: text().notNull(),
			link: text(),
			licence: text().notNull(),
			lots: text(),
			withdrawnAt: instant(),
			/** of a store: only this host and what is below it; null: all of it */
			host: text(),
		},
		t => [index('notices_about').on(t.about)],
	),
});
