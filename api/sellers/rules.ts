import {type SubjectKey, sellerKey} from '../../shared/address.ts';
import type {SellerReviewFact} from '../../shared/sellers/contract.ts';
import type {FieldsOf} from '../records/rules.ts';

/** A seller that some fact is about, as stored. */
export type SellerRow = {
	key: SubjectKey;
	store: string;
	name: string;
	reviewedAt: Date | null;
	reviewedBy: string | null;
};

/** How a fact names its seller. `seller` null: the store itself sells. */
export type AboutSeller = {store: string; seller: string | null; name: string};

export const keyOfSeller = ({store, seller}: Pick<AboutSeller, 'store' | 'seller'>): SubjectKey =>
	sellerKey(store, seller);

/** The seller as known, or as it is met for the first time. Its name is the first one told, until a review says another. */
export const meet = (about: AboutSeller, [known]: readonly SellerRow[]): SellerRow =>
	known ?? {key: keyOfSeller(about), store: about.store, name: about.name, reviewedAt: null, reviewedBy: null};

/** What the row becomes by a review; null when one at least as new is recorded. */
export function reviewed(before: SellerRow, {name, at, by}: SellerReviewFact): SellerRow | null {
	return before.reviewedAt && before.reviewedAt >= at ? null : {...before, name, reviewedAt: at, reviewedBy: by};
}

export const shownSeller = ([row]: readonly SellerRow[]): FieldsOf<'seller'> | null =>
	row
		? {
				name: row.name,
				store: row.store,
				reviewed: row.reviewedAt && row.reviewedBy ? {at: row.reviewedAt.toISOString(), by: row.reviewedBy} : null,
			}
		: null;
