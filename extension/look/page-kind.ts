import {registrableDomain} from '../../shared/domain.ts';
import {listingOf} from '../history/listing-of.ts';
import type {PanelState} from '../panel/state.ts';
import {canonicalListingUrl} from '../stores/canonical-listing-url.ts';
import {findStore} from '../stores/index.ts';

/** What the address tells of a page; it takes the place of what the page's process says about itself. */
export type Place = {url: string; domain: string; store: string; listingId: string | null};

/** What an address is of: something to read, or a state that is final. */
export type PageKind =
	/** `needsMark`: the address tells nothing, so the page is read only where it bears a mark of selling something */
	| {is: 'readable'; place: Place; listing: string; needsMark: boolean}
	| {is: 'settled'; state: Extract<PanelState, {is: 'no-page' | 'not-watched' | 'off' | 'not-a-listing'}>};

type Choices = {
	/** the shopper asked for this page, whatever the site */
	byHand: boolean;
	/** the shopper lets every shop be watched */
	everyShop: boolean;
	/** store ids, and registrable domains of other shops */
	storesOff: readonly string[];
};

/** By the address alone. */
export function pageKind(address: string, {byHand, everyShop, storesOff}: Choices): PageKind {
	const url = URL.canParse(address) ? new URL(address) : null;
	if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return {is: 'settled', state: {is: 'no-page'}};

	const {host} = url;
	const known = findStore(url);
	const domain = registrableDomain(url.hostname);
	const store = known?.id ?? domain;
	if (storesOff.includes(store)) return {is: 'settled', state: {is: 'off', host, store}};
	if (!known && !byHand && !everyShop) return {is: 'settled', state: {is: 'not-watched', host}};

	const listingId = known?.identify(url) ?? null;
	if (known && listingId === null && !byHand) return {is: 'settled', state: {is: 'not-a-listing', host}};
	// What an address of a known store carries beyond the product and its variant follows people around.
	const place = {url: listingId === null ? url.href : canonicalListingUrl(url), domain, store, listingId};
	return {is: 'readable', place, listing: listingOf(place), needsMark: !known && !byHand};
}
