import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** A company's number is in the data of its card; its subdomain may change. */
export const readAlibaba: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			state: [['companyId', 'companyName']],
		},
		page,
		address,
	),
});
