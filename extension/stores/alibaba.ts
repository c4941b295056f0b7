import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const alibaba = defineStore({
	id: 'alibaba',
	name: 'Alibaba',
	identify: inPath(/^\/product-detail\/(?:[^/]*_)?(\d{6,20})\.html$/, /^\/product\/(\d{6,20})(?:-\d+)?[/.]/),
});
