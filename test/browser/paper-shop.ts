import {type Offer, offers} from '../demo/offers.ts';

/** An offer of a shop of which nobody has heard yet, at an address of its own. */
export const paperOffer = (listing: string): Offer => ({
	...offers[0]!,
	url: `https://www.aliexpress.com/item/${listing}.html`,
	title: 'Morrow Field notebook, dotted',
	brand: 'Morrow',
	gtin: null,
	price: 200,
	was: null,
	currency: 'CNY',
	seller: {name: 'Paper & More', url: 'https://www.aliexpress.com/store/1101000088', note: null},
	claims: ['100 % authentic'],
});

/** The day so many days ago. */
export const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
