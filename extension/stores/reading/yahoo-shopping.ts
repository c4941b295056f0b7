import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** The shop is the first part of the address; the page only tells its name. */
export const readYahooShopping: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			name: '[class*="StoreName"], .elStoreName, [class*="SellerInfo"] a',
		},
		page,
		address,
	),
});
