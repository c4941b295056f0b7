import {brandKey, foldName, subjectsOf} from '../address.ts';
import type {BrandRecord, ProductRecord, SellerRecord, StoreRecord} from '../lookup/record.ts';
import type {Case} from './signal.ts';

// A record speaks about the subject in its key and about nobody else: one that was handed over by mistake, or put into
// the wrong place of a data base, must never be held against the seller of this page.

export const sellerOf = ({facts, records: {seller}}: Case): SellerRecord | null =>
	seller && seller.key === subjectsOf(facts).seller ? seller : null;

export const productOf = ({facts, records: {product}}: Case): ProductRecord | null =>
	product && product.key === subjectsOf(facts).product ? product : null;

export function storeOf({facts, records: {store}}: Case): StoreRecord | null {
	const subjects = subjectsOf(facts);
	return store && (store.key === subjects.store || store.key === subjects.domain) ? store : null;
}

/** The registered brand that the page names, in any spelling the brand registered. */
export const brandOf = ({facts, records: {brand}}: Case): BrandRecord | null =>
	brand && facts.brand !== null && isNameOf(brand, facts.brand) ? brand : null;

export const isNameOf = (brand: BrandRecord, name: string): boolean =>
	brand.key === brandKey(name) ||
	brand.names.some(other => foldName(other) === foldName(name) && foldName(name) !== '');

/** The key of the page's brand as badges name it: the registered brand's, else that of the page's own word. */
export const brandKeyOf = (given: Case): string | null =>
	brandOf(given)?.key ?? (given.facts.brand === null ? null : brandKey(given.facts.brand));
