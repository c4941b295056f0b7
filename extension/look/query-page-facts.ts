import {noFacts, type PageFacts} from '../../shared/product.ts';

type Place = Pick<PageFacts, 'url' | 'store' | 'domain' | 'listingId'>;

/** What counts of a page that asks for a code and sells nothing: whatever else was read there belongs to no product. */
export const queryPageFacts = (
	{url, store, domain, listingId}: Place,
	{title, language, asksForCode}: PageFacts,
): PageFacts => ({...noFacts({url, store, domain, listingId}), title, language, asksForCode});
