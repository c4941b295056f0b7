import {domainsOf, inPath} from './in-address.ts';
import {defineStore} from './store.ts';

const countries = 'pl ua ro bg pt kz uz com.br in com.pk com.lb com.eg';

export const olx = defineStore({
	id: 'olx',
	name: 'OLX',
	domains: domainsOf('olx', countries),
	identify: inPath(/-ID([A-Za-z\d]{4,10})\.html$/, /-iid-(\d{5,15})\/?$/, /\/[^/]+-(\d{8,12})$/),
});
