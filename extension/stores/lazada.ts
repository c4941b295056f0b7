import {domainsOf, inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const lazada = defineStore({
	id: 'lazada',
	name: 'Lazada',
	domains: domainsOf('lazada', 'com.my co.id com.ph sg co.th vn'),
	identify: inPath(/^\/products\/(?:[^/]*-)?i(\d{5,20})(?:-s\d+)?\.html$/),
});
