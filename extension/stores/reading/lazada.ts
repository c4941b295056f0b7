import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** Shops' addresses are words that may change; the number is in the module of the seller. */
export const readLazada: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			state: [
				['sellerId', 'name', 'seller'],
				['seller_id', 'seller_name'],
				['sellerId', 'sellerName'],
			],
			name: '.seller-name__detail-name, .pdp-product-seller a',
		},
		page,
		address,
	),
});
