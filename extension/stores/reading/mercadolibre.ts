import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** People and companies are numbered alike in every country; nicknames may change. */
export const readMercadolibre: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			state: [
				['seller_id', 'seller_name'],
				['sellerId', 'sellerName'],
			],
			link: 'a[href*="_CustId_"]',
			id: /_CustId_(\d{3,15})/,
			name: '.ui-pdp-seller__header__title a, .ui-pdp-seller__link-trigger',
		},
		page,
		address,
	),
});
