import {aliexpress} from './aliexpress.ts';
import {amazon} from './amazon.ts';
import {ebay} from './ebay.ts';
import {etsy} from './etsy.ts';
import type {Store} from './store.ts';
import {temu} from './temu.ts';

/** Every marketplace Touchstone knows by its addresses. Other shops are read by general rules alone. */
export const stores: readonly Store[] = [aliexpress, amazon, ebay, etsy, temu];

/** Match patterns for the manifest: every registered store, http and https, all subdomains. */
export const matches: readonly string[] = stores.flatMap(({domains}) => domains.map(domain => `*://*.${domain}/*`));

/** The registered store an address belongs to. */
export const findStore = ({hostname}: URL): Store | null =>
	stores.find(({domains}) => domains.some(domain => hostname === domain || hostname.endsWith(`.${domain}`))) ?? null;

/** The listing an address leads to in a registered store; null for all other pages. Reads the address only. */
export function findListing(url: URL): {store: Store; listingId: string} | null {
	const store = findStore(url);
	const listingId = store?.identify(url) ?? null;
	return store && listingId !== null ? {store, listingId} : null;
}
