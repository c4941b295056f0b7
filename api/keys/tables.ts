import type {Scope} from '../../shared/keys/contract.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';

export const keyTables = ({table, id, text, oneOf, json, instant, index}: Words) => ({
	apiKeys: table(
		'api_keys',
		{
			id: id().primaryKey(),
			organization: text().notNull(),
			name: text().notNull(),
			mode: oneOf(['live', 'test']).notNull(),
			/** the public part of the key, by which it is found */
			start: text().notNull().unique(),
			/** SHA-256 of the whole key, hex: 190 random bits need nothing slower */
			hash: text().notNull(),
			scopes: json<Scope[]>().notNull(),
			createdBy: text().notNull(),
			createdAt: instant().notNull(),
			expiresAt: instant().notNull(),
			lastUsedAt: instant(),
			revokedAt: instant(),
		},
		columns => [index('api_keys_organization').on(columns.organization)],
	),
});
