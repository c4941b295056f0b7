import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const wildberries = defineStore({
	id: 'wildberries',
	name: 'Wildberries',
	identify: inPath(/^\/(?:product\/[^/]+-|catalog\/)(\d{4,15})(?:\/|$)/),
	variants: ['size'],
	path: '/catalog/*/detail.aspx',
});
