import {productKey, type SubjectKey, sellerKey} from '../address.ts';
import type {OfferSeen} from './contract.ts';

/** The goods and the seller that a report is about, as far as the page told them. */
export type Meant = {
	/** null: the page does not say which merchant of the marketplace sells */
	seller: SubjectKey | null;
	/** `product:…`, else `listing:…`, else `page:…` */
	goods: string;
	/** reports with the same one are about the same thing, and join one case */
	openKey: string;
};

type Offer = Pick<OfferSeen, 'url' | 'store' | 'listing' | 'seller' | 'brand' | 'gtin' | 'mpn'>;

/** Marketplaces go by a name, a shop of its own by its domain. */
export const isMarketplace = (store: string): boolean => !store.includes('.');

/** Where something is offered: its listing, else its page. */
export const placeOf = ({store, listing, url}: Pick<Offer, 'store' | 'listing' | 'url'>): string =>
	listing === null ? `page:${store}${new URL(url).pathname}` : `listing:${store}/${listing}`;

/** Who sells what. Where no merchant is known, the listing itself tells whose it is. */
export function whatIsMeant(offer: Offer): Meant {
	const place = placeOf(offer);
	const seller = sellerOf(offer);
	const goods = productKey(offer) ?? place;
	return {seller, goods, openKey: seller === null ? place : `${seller} ${goods}`};
}

function sellerOf({store, seller}: Offer): SubjectKey | null {
	if (!isMarketplace(store) || seller.own) return sellerKey(store, null);
	return seller.id === null ? null : sellerKey(store, seller.id);
}

/** Is this a page on which one thing is offered? The front of a shop, a search or a list is none. */
export function isListing(offer: Offer): boolean {
	const {pathname, search} = new URL(offer.url);
	const isFront = pathname === '/' && (search === '' || !isMarketplace(offer.store));
	return !isFront && (offer.listing !== null || productKey(offer) !== null || !isMarketplace(offer.store));
}
