import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const china1688 = defineStore({
	id: '1688',
	name: '1688',
	identify: inPath(/^\/offer\/(\d{6,20})\.html$/),
	variants: ['skuId'],
	path: '/offer/*.html',
});
