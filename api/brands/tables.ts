import type {SubjectKey} from '../../shared/address.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';

export const brandTables = ({table, id, text, json, instant}: Words) => ({
	brands: table('brands', {
		/** subject key: `brand:<folded name>` */
		key: id().$type<SubjectKey>().primaryKey(),
		name: text().notNull(),
		names: json<string[]>().notNull(),
		domains: json<string[]>().notNull(),
		queryDomains: json<string[]>().notNull(),
		registeredAt: instant().notNull(),
	}),
});
