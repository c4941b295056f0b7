import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** Written from the names the store's data carries; no product page was to be had. */
export const readChina1688: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			state: [
				['sellerMemberId', 'companyName'],
				['memberId', 'companyName'],
				['sellerUserId', 'companyName'],
			],
		},
		page,
		address,
	),
});
