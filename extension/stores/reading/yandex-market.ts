import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** A seller's page ends in its number. */
export const readYandexMarket: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			link: 'a[href*="/business--"], a[href*="/supplier/"], a[href*="/shop--"]',
			id: /\/(?:(?:business|shop)--[^/]*\/|supplier\/)(\d{3,12})/,
			own: /^(?:яндекс[ .]?маркет|yandex[ .]?market)$/i,
		},
		page,
		address,
	),
});
