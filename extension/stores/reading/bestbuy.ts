import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** Marketplace sellers have a page each; where none is named, Best Buy sells. */
export const readBestbuy: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			link: 'a[href*="/seller/"], a[href*="sellerId="]',
			id: /(?:\/seller\/|[?&]sellerId=)([\w-]{1,40})/,
			state: [
				['id', 'name', 'seller'],
				['sellerId', 'sellerName'],
			],
			own: /^(?:best ?buy(?: canada)?|bbyca)$/i,
			elseOwn: true,
		},
		page,
		address,
	),
});
