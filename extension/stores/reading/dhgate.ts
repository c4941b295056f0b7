import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** Written from the form of shops' addresses; no product page was to be had. */
export const readDhgate: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			link: 'a[href*="/store/"]',
			id: /\/store\/(?:[a-z-]+\/)?(\d{6,12})/,
			state: [
				['supplierid', 'suppliername'],
				['supplierId', 'supplierName'],
			],
		},
		page,
		address,
	),
});
