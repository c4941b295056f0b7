import {firstOf, inPath, inQuery} from './in-address.ts';
import {defineStore} from './store.ts';

export const taobao = defineStore({
	id: 'taobao',
	name: 'Taobao',
	identify: firstOf(
		inQuery(['id'], /^\d{6,20}$/, /\/(?:item|detail|auction)\.html?$/),
		inPath(/^\/item\/(\d{6,20})\.htm$/),
	),
	variants: ['skuId'],
	keeps: ['id'],
});
