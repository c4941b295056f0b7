import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** A company is its subdomain; the page only tells its name. */
export const readMadeInChina: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			name: '.com-name-txt, .company-name, [class*="company-name"]',
		},
		page,
		address,
	),
});
