import type {PageFacts} from '../../shared/product.ts';

/** The name under which visits of one listing are found: `<store>/<listing id>`, else the page's address without query. */
export function listingOf({store, listingId, url}: Pick<PageFacts, 'store' | 'listingId' | 'url'>): string {
	if (listingId !== null) return `${store}/${listingId}`;
	const {origin, pathname} = new URL(url);
	return origin + pathname;
}
