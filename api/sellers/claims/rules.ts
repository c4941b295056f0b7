import {type SubjectKey, sellerKey} from '../../../shared/address.ts';
import {dayMs} from '../../../shared/clock.ts';
import {registrableDomain} from '../../../shared/domain.ts';
import {
	type ClaimProof,
	type ClaimState,
	claimDays,
	type NewClaim,
	type SellerClaim,
} from '../../../shared/sellers/claims.ts';

/** A seller claim as stored. */
export type ClaimRow = {
	id: string;
	version: number;
	state: ClaimState;
	organization: string;
	sellerKey: SubjectKey;
	store: string;
	seller: string | null;
	name: string;
	token: string;
	page: string | null;
	brand: string | null;
	proof: ClaimProof | null;
	reason: string | null;
	checkedAt: Date | null;
	provedAt: Date | null;
	expiresAt: Date;
	createdAt: Date;
};

export const newClaim = (
	{store, seller, name, page, brand}: NewClaim,
	made: {id: string; token: string; organization: string; now: Date},
): ClaimRow => ({
	id: made.id,
	version: 1,
	state: 'open',
	organization: made.organization,
	sellerKey: sellerKey(store, seller),
	store,
	seller,
	name,
	token: made.token,
	page,
	brand,
	proof: null,
	reason: null,
	checkedAt: null,
	provedAt: null,
	expiresAt: new Date(made.now.getTime() + claimDays.open * dayMs),
	createdAt: made.now,
});

export const provedUntil = (now: Date): Date => new Date(now.getTime() + claimDays.proved * dayMs);

/** Does the store itself sell, on a domain of its own? */
export const isOwnShop = ({store, seller}: Pick<ClaimRow, 'store' | 'seller'>): boolean =>
	seller === null && store.includes('.');

/** Where the token is looked for; null: the claimant has to say where. */
export const pageOf = (claim: ClaimRow): string | null =>
	claim.page ?? (isOwnShop(claim) ? `https://${claim.store}/` : null);

/**
 * Why a page may not hold the token, in words for whoever named it; null when it may. A page that is made of its address,
 * such as a search, would show whatever token it is asked with.
 */
export function whyNotThere(claim: Pick<ClaimRow, 'store' | 'token'>, page: string): string | null {
	const {hostname, href, search} = new URL(page);
	const host = hostname.replace(/\.$/, '');
	if (claim.store.includes('.') && registrableDomain(host) !== claim.store) return `must be a page of ${claim.store}`;
	const plain = decoded(href).toLowerCase();
	if (plain.includes(claim.token.toLowerCase())) return 'must not hold the token in its address';
	return search.length > 200 ? 'must be an address without a long query' : null;
}

/** Unpacked again and again: `%2574` is `%74` is `t`. */
function decoded(text: string): string {
	for (let once = 0; once < 5; once++) {
		try {
			const plain = decodeURIComponent(text);
			if (plain === text) break;
			text = plain;
		} catch {
			break;
		}
	}
	return text;
}

/** The host whose front page is looked at: of the shop's own page that was named, else the domain itself. */
export function frontHost({store, page}: Pick<ClaimRow, 'store' | 'page'>): string {
	const host = page === null ? store : new URL(page).host;
	return host === `www.${store}` ? host : store;
}

/** What a proof takes hold of: the seller, or what it sells of one brand. */
export const holdOf = ({sellerKey: key, brand}: ClaimRow, proof: ClaimProof): string =>
	proof === 'brand' ? `${key} ${brand}` : key;

export const isClaimOver = ({state, expiresAt}: Pick<ClaimRow, 'state' | 'expiresAt'>, now: Date): boolean =>
	state === 'expired' || state === 'refused' || expiresAt <= now;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** A claim as its claimant, the brand it asks and reviewers see it. */
export const shownClaim = (row: ClaimRow, challenges: SellerClaim['challenges'] = []): SellerClaim => ({
	id: row.id,
	version: row.version,
	state: row.state,
	organization: row.organization,
	seller: {key: row.sellerKey, store: row.store, seller: row.seller, name: row.name},
	token: row.token,
	challenges,
	page: pageOf(row),
	brand: row.brand,
	proof: row.proof,
	reason: row.reason,
	checkedAt: iso(row.checkedAt),
	provedAt: iso(row.provedAt),
	expiresAt: row.expiresAt.toISOString(),
	createdAt: row.createdAt.toISOString(),
});
