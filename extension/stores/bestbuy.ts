import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const bestbuy = defineStore({
	id: 'bestbuy',
	name: 'Best Buy',
	identify: inPath(
		/\/(\d{6,12})\.p$/,
		/^\/product\/.*\/sku\/(\d{6,12})(?:\/|$)/,
		/^\/[a-z]{2}-[a-z]{2}\/(?:product|produit)\/(?:[^/]+\/)?(\d{6,12})(?:\/|$)/,
	),
	variants: ['skuId'],
});
