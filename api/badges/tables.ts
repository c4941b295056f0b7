import type {SubjectKey} from '../../shared/address.ts';
import type {Mandate, Mark} from '../../shared/badges/credential.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';

export const badgeTables = ({table, index, uniqueIndex, id, text, oneOf, json, instant, count}: Words) => ({
	badges: table(
		'badges',
		{
			id: id().primaryKey(),
			seller: text().$type<SubjectKey>().notNull(),
			brand: text().$type<SubjectKey>().notNull(),
			/** names as on the day of the grant: a certificate keeps the words it was issued with */
			brandName: text().notNull(),
			kind: oneOf(['official', 'authorized']).notNull(),
			territory: json<string[]>().notNull(),
			fromDay: text().notNull(),
			untilDay: text().notNull(),
			revokedAt: instant(),
			sellerName: text().notNull().default(''),
			/** from the mark's owner to the seller */
			chain: json<Mandate[]>().notNull().default([]),
			mark: json<Mark>(),
			/** the credential as it was signed, its bit in the status lists, and when; null: of before there were tokens */
			token: text(),
			position: count(),
			issuedAt: instant(),
			suspendedAt: instant(),
			suspendedWhy: text(),
			revokedWhy: text(),
			/** when the public log told that its days were over */
			expiryLoggedAt: instant(),
		},
		t => [
			index('badges_seller').on(t.seller),
			index('badges_brand').on(t.brand),
			index('badges_revoked').on(t.revokedAt),
			index('badges_suspended').on(t.suspendedAt),
		],
	),
	/** a place in the status lists for every badge that was ever to be issued; never given twice */
	badgePositions: table('badge_positions', {position: count().primaryKey(), badge: text().notNull()}, t => [
		uniqueIndex('badge_positions_badge').on(t.badge),
	]),
	/** `revocation-0`, `suspension-0`, …: counts the changes of each */
	badgeLists: table('badge_lists', {
		name: id().primaryKey(),
		version: count().notNull(),
		changedAt: instant().notNull(),
	}),
	/** public halves of every key that badges were signed with: a token stays good when the key is replaced */
	badgeKeys: table('badge_keys', {publicKey: id().primaryKey(), since: instant().notNull()}),
});
