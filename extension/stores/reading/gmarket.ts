import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** A seller's shop is its name in the address. Written from the form of addresses; no product page was to be had. */
export const readGmarket: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			link: 'a[href*="minishop.gmarket.co.kr/"]',
			id: /minishop\.gmarket\.co\.kr\/([\w-]{2,40})/i,
		},
		page,
		address,
	),
});
