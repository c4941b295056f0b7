import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** People are numbered, shops have a code. */
export const readMercari: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			link: 'a[data-testid="seller-link"], a[href*="/user/profile/"], a[href^="/shops/profile/"], a[href^="/u/"]',
			id: /\/(?:user\/profile|shops\/profile|u)\/([A-Za-z\d]{4,30})/,
			name: '[data-testid="seller-link"] p',
		},
		page,
		address,
	),
});
