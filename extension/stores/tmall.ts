import {firstOf, inPath, inQuery} from './in-address.ts';
import {defineStore} from './store.ts';

export const tmall = defineStore({
	id: 'tmall',
	name: 'Tmall',
	// Tmall Global is tmall.hk; the ids are the same
	identify: firstOf(
		inQuery(['id'], /^\d{6,20}$/, /\/(?:item|detail|item_o)\.html?$/),
		inPath(/^\/item\/(\d{6,20})\.htm$/),
	),
	variants: ['skuId'],
	keeps: ['id'],
});
