import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** Partners are named in a row beside the price and have no page; where none is, Zalando sells. */
export const readZalando: ReadStore = (page, address) => ({
	seller: sellerFrom(
		{
			own: /^zalando(?:\.[a-z.]+| se)?$/i,
			elseOwn: true,
		},
		page,
		address,
	),
});
