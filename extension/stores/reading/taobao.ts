import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** Taobao and Tmall number sellers alike; a shop's subdomain may change. Written from the names their data carries. */
export const readTaobao: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			state: [
				['sellerId', 'shopName'],
				['userId', 'shopName'],
				['sellerId', 'sellerNick'],
			],
			code: /\bsellerId['"]?\s*[:=]\s*['"]?(\d{5,20})/g,
			name: '[class*="shopName"], .tb-shop-name, .slogo-shopname',
		},
		page,
		address,
	),
});
