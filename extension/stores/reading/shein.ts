import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** Shops are numbered by store_code. Written from a list's data; no product page was to be had. */
export const readShein: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			link: 'a[href*="store_code="], a[href*="-sc-"]',
			id: /(?:[?&]store_code=|-sc-)(\d{4,20})/,
			state: [
				['store_code', 'storeName'],
				['store_code', 'title'],
				['storeCode', 'storeName'],
			],
			own: /^shein$/i,
		},
		page,
		address,
	),
});
