import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const madeInChina = defineStore({
	id: 'made-in-china',
	name: 'Made-in-China',
	// A company's pages are its subdomain
	identify: inPath(/\/product\/([A-Za-z]{8,24})\//, /\/product-detail([A-Za-z]{8,24})\//),
	sellerOf: ({hostname, pathname}) =>
		/^([a-z\d-]+)\.[a-z]{2}\.made-in-china\.com$/.exec(hostname)?.[1] ??
		/^\/showroom\/([a-z\d-]+)\//.exec(pathname)?.[1] ??
		null,
});
