import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** The address numbers the shop, and the store has no page for a wrong pair. */
export const readShopee: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			state: [
				['shopid', 'name'],
				['shop_id', 'name'],
			],
			name: '.page-product__shop a, [class*="page-product__shop"] [class*="name"]',
		},
		page,
		address,
	),
});
