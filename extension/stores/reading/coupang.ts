import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** Written from the form of shops' addresses; no product page was to be had. */
export const readCoupang: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			link: 'a[href*="shop.coupang.com"], a.prod-sale-vendor-name',
			id: /(?:\/vid\/|coupang\.com\/)([AC]\d{6,12})/,
			state: [
				['vendorId', 'vendorName'],
				['vendorId', 'sellerName'],
			],
			own: /^(?:쿠팡(?:\(주\))?|coupang)$/i,
		},
		page,
		address,
	),
});
