import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** The shop is the first part of the address; the page only tells its name. */
export const readRakuten: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			name: '.shop-name, [class*="shop-name"], [irc="ShopName"]',
			own: /^book$/,
		},
		page,
		address,
	),
});
