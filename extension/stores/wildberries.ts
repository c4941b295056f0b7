import {domainsOf, inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const wildberries = defineStore({
	id: 'wildberries',
	name: 'Wildberries',
	domains: domainsOf('wildberries', 'ru by kz am kg uz ge'),
	identify: inPath(/^\/(?:product\/[^/]+-|catalog\/)(\d{4,15})(?:\/|$)/),
	variants: ['size'],
	path: '/catalog/*/detail.aspx',
});
