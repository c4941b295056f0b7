import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** The data of the offer names its vendor; eMAG is one of them. */
export const readEmag: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			state: [['id', 'name', 'vendor']],
			name: '.highlight-vendor a, .product-highlight [href*="/vendors/"], a[href*="/vendors/vendor/"]',
			own: /^emag$/i,
			elseOwn: true,
		},
		page,
		address,
	),
});
