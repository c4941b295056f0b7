import {noFacts, type PageFacts} from '../../shared/product.ts';

/** Facts of a made-up listing, for tests that need some. */
export const pageFacts = (more: Partial<PageFacts> = {}): PageFacts => ({
	...noFacts({
		url: 'https://www.aliexpress.com/item/100500.html',
		store: 'aliexpress',
		domain: 'aliexpress.com',
		listingId: '100500',
	}),
	title: 'Oak Desk Lamp',
	brand: 'Lumora',
	price: {low: {minor: 2490, currency: 'EUR'}, high: null},
	seller: {
		kind: 'marketplace',
		name: 'Beauty Hall',
		id: '1101',
		url: null,
		rating: null,
		since: null,
		country: null,
	},
	...more,
});

export const soldBy = (id: string): PageFacts => {
	const {seller, ...facts} = pageFacts();
	return {...facts, seller: seller && {...seller, id}};
};
