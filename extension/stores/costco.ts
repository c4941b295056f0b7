import {domainsOf, inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const costco = defineStore({
	id: 'costco',
	name: 'Costco',
	domains: domainsOf('costco', 'com ca co.uk com.mx co.jp com.tw co.kr com.au is fr es se co.nz'),
	identify: inPath(/\.product\.(\d{4,15})\.html$/, /\/p\/(?:-\/[^/]+\/)?(\d{4,15})\/?$/),
});
