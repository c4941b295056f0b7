import type {SubjectKey} from '../../shared/address.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';
import {claimTables} from './claims/tables.ts';

export const sellerTables = (words: Words) => ({...factTables(words), ...claimTables(words)});

const factTables = ({table, id, text, instant}: Words) => ({
	sellers: table('sellers', {
		/** subject key: `seller:<store>/<id>`, or `seller:<domain>` for a shop that sells alone */
		key: id().$type<SubjectKey>().primaryKey(),
		store: text().notNull(),
		name: text().notNull(),
		/** null until a reviewer looked at the whole record */
		reviewedAt: instant(),
		reviewedBy: text(),
	}),
});
