import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const ozon = defineStore({
	id: 'ozon',
	name: 'Ozon',
	identify: inPath(/^\/product\/(?:[^/]*-)?(\d{5,15})\/?$/),
	path: '/product/*/',
});
