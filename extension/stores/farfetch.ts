import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const farfetch = defineStore({
	id: 'farfetch',
	name: 'Farfetch',
	identify: inPath(/-item-(\d{6,12})\.aspx$/),
	variants: ['size', 'storeid'],
});
