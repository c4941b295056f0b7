import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** Item numbers of marketplace sellers begin with `9SI` and the seller's code. */
export const readNewegg: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			state: [['SellerId', 'SellerName', 'Seller']],
			name: '.product-seller-sold-by strong, .product-seller > strong, .product-shipping a, .product-seller a',
			own: /^newegg(?:\.c\w+)?$/i,
		},
		page,
		address,
	),
});
