import type {Words} from '../../storage/engines/sqlite-words.ts';

/** Photos on their way from a phone to the computer where a report is drafted. Nothing of them outlives the hour. */
export const inboxTables = ({table, index, uniqueIndex, id, text, count, instant}: Words) => ({
	photoInboxes: table(
		'photo_inboxes',
		{
			id: id().primaryKey(),
			/** `holderId` of the secret of whoever made it */
			ownerHash: text().notNull(),
			/** SHA-256 of the token in its address, in hex */
			tokenHash: text().notNull(),
			/** SHA-256 of the cookie of the phone that opened it, in hex; null: none did */
			phoneHash: text(),
			/** places given to photos so far, also of those that are gone: the next photo's place */
			count: count().notNull(),
			createdAt: instant().notNull(),
			expiresAt: instant().notNull(),
		},
		t => [uniqueIndex('photo_inboxes_token').on(t.tokenHash), index('photo_inboxes_expires').on(t.expiresAt)],
	),
});
