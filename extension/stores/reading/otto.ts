import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** The data of each variant names its retailer. */
export const readOtto: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			state: [['id', 'name', 'retailer']],
			own: /^otto$/i,
			elseOwn: true,
		},
		page,
		address,
	),
});
