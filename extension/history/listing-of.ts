import type {PageFacts} from '../../shared/product.ts';
import {canonicalListingUrl} from '../stores/canonical-listing-url.ts';

/** The name under which visits of one listing are found: `<store>/<listing id>`, else the page's address without what does not name the product. */
export function listingOf({store, listingId, url}: Pick<PageFacts, 'store' | 'listingId' | 'url'>): string {
	if (listingId !== null) return `${store}/${listingId}`;
	return canonicalListingUrl(new URL(url));
}
