import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** The seller's number stands in the data of the offer; logins may change. */
export const readAllegro: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			state: [
				['sellerId', 'sellerName'],
				['id', 'login', 'seller'],
				['id', 'name', 'seller'],
			],
			name: 'a[href^="/uzytkownik/"]',
		},
		page,
		address,
	),
});
