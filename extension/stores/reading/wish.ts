import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** Written from published data shapes; no product page was to be had. */
export const readWish: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			link: 'a[href*="/merchant/"]',
			id: /\/merchant\/([\da-f]{24})/,
			state: [
				['merchant_id', 'merchant_name'],
				['merchant_id', 'merchant'],
			],
		},
		page,
		address,
	),
});
