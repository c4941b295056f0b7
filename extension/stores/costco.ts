import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const costco = defineStore({
	id: 'costco',
	name: 'Costco',
	identify: inPath(/\.product\.(\d{4,15})\.html$/, /\/p\/(?:-\/[^/]+\/)?(\d{4,15})\/?$/),
});
