import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** A seller's page ends in its number; `ozon` is the store itself. */
export const readOzon: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			link: 'a[href*="/seller/"]',
			id: /\/seller\/(?:[^/?]*-)?(\d{2,12}|ozon)(?:[/?]|$)/,
			own: /^ozon(?: россия)?$/i,
		},
		page,
		address,
	),
});
