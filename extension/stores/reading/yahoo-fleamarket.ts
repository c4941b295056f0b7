import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** People who sell are numbered; the data of the item names its seller. */
export const readYahooFleamarket: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			link: 'a[href^="/user/p"]',
			id: /^\/user\/(p\d{3,15})/,
			state: [['id', 'nickname', 'seller']],
		},
		page,
		address,
	),
});
