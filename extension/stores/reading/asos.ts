import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** Partners are named in a row; where none is, ASOS sells. */
export const readAsos: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			own: /^asos(?:\.com)?$/i,
			elseOwn: true,
		},
		page,
		address,
	),
});
