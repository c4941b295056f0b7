import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** A seller's page is its number. */
export const readWildberries: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			link: 'a[href^="/seller/"], a[href*="wildberries.ru/seller/"]',
			id: /\/seller\/(\d{2,12})/,
			name: '[class*="sellerInfoName"]',
			own: /^(?:вайлдберриз|wildberries)$/i,
		},
		page,
		address,
	),
});
