import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** The seller's number is the one of its page; the data's `sellerId` is another that people never see. */
export const readWalmart: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			link: 'a[href*="/seller/"]',
			id: /\/seller\/(\d{2,15})/,
			state: [
				['catalogSellerId', 'sellerDisplayName'],
				['catalogSellerId', 'sellerName'],
			],
			own: /^walmart(?:\.c\w+|\.ca)?$/i,
		},
		page,
		address,
	),
});
