import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** Partners are named in a row; where none is, Target sells. The vendors of the page's data supply Target, and sell nothing here. */
export const readTarget: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			own: /^target$/i,
			elseOwn: true,
		},
		page,
		address,
	),
});
