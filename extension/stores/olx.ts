import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const olx = defineStore({
	id: 'olx',
	name: 'OLX',
	identify: inPath(/-ID([A-Za-z\d]{4,10})\.html$/, /-iid-(\d{5,15})\/?$/, /\/[^/]+-(\d{8,12})$/),
});
