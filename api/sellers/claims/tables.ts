import type {SubjectKey} from '../../../shared/address.ts';
import {claimProofs, claimStates} from '../../../shared/sellers/claims.ts';
import type {Words} from '../../storage/engines/sqlite-words.ts';

export const claimTables = ({table, id, text, oneOf, count, instant, index}: Words) => ({
	sellerClaims: table(
		'seller_claims',
		{
			id: id().primaryKey(),
			/** moved by every change */
			version: count().notNull(),
			state: oneOf(claimStates).notNull(),
			organization: text().notNull(),
			sellerKey: text().$type<SubjectKey>().notNull(),
			store: text().notNull(),
			seller: text(),
			name: text().notNull(),
			/** not a secret: it proves by where it stands */
			token: text().notNull(),
			page: text(),
			/** the brand account that is asked to confirm it */
			brand: text(),
			proof: oneOf(claimProofs),
			reason: text(),
			checkedAt: instant(),
			provedAt: instant(),
			expiresAt: instant().notNull(),
			createdAt: instant().notNull(),
		},
		t => [
			index('seller_claims_organization').on(t.organization),
			index('seller_claims_seller').on(t.sellerKey),
			index('seller_claims_brand').on(t.brand),
			index('seller_claims_state').on(t.state, t.expiresAt),
		],
	),
	/** who holds a seller: one claim each, or one for each brand that vouches */
	sellerHolders: table('seller_holders', {
		/** the seller's key; behind it ` brd_…` when the proof is good for that brand only */
		holds: id().primaryKey(),
		claim: text().notNull().unique(),
	}),
});
