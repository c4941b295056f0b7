import type {PageFacts} from './product.ts';

// Apart from the schemas, which the reader on every product page must not carry

/** Facts of a page on which nothing was found. */
export const noFacts = (page: Pick<PageFacts, 'url' | 'store' | 'domain' | 'listingId'>): PageFacts => ({
	...page,
	title: null,
	brand: null,
	price: null,
	wasPrice: null,
	availability: null,
	seller: null,
	sku: null,
	gtin: null,
	mpn: null,
	condition: null,
	shipFrom: null,
	shippedBy: null,
	delivery: null,
	rating: null,
	reviewCount: null,
	images: [],
	breadcrumbs: [],
	returnPolicy: null,
	paymentMethods: [],
	claims: [],
	language: null,
	asksForCode: null,
	from: {},
	contradictions: [],
});
