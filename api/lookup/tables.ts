import type {Words} from '../storage/engines/sqlite-words.ts';

export const lookupTables = ({table, id, count, instant}: Words) => ({
	/** every depth buckets ever had; the newest row rules, the one before is answered for 7 days more */
	lookupDepths: table('lookup_depths', {
		id: id().primaryKey(),
		depth: count().notNull(),
		chosenAt: instant().notNull(),
	}),
	/** public keys this data base's files were signed with or announced: a lost private key must not be replaced unnoticed */
	lookupKeys: table('lookup_keys', {
		publicKey: id().primaryKey(),
		since: instant().notNull(),
	}),
});
