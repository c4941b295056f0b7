import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const shopee = defineStore({
	id: 'shopee',
	name: 'Shopee',
	identify: inPath(/-i\.\d+\.(\d{5,20})$/, /^\/product\/\d+\/(\d{5,20})\/?$/),
	sellerOf: inPath(/-i\.(\d{2,20})\.\d+$/, /^\/product\/(\d{2,20})\/\d+\/?$/),
});
