import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const coupang = defineStore({
	id: 'coupang',
	name: 'Coupang',
	identify: inPath(/^\/v[pm]\/products\/(\d{4,20})(?:\/|$)/, /^\/products\/(?:[^/]*-)?(\d{6,20})\/?$/),
	variants: ['vendorItemId', 'itemId'],
	path: '/vp/products/*',
});
