import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** Everybody has a page with a number or a code. */
export const readOlx: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			link: 'a[data-testid="user-profile-link"], a[href*="/profile/"], a[href*="/uzytkownik/"], a[href*="/list/user/"]',
			id: /\/(?:profile|uzytkownik|list\/user)\/([A-Za-z\d]{3,20})/,
			state: [['user_id', 'name']],
		},
		page,
		address,
	),
});
