import {defineStore} from './store.ts';

export const yahooShopping = defineStore({
	id: 'yahoo-shopping',
	name: 'Yahoo! Shopping Japan',
	identify: ({hostname, pathname}) => {
		const [, shop, item] =
			(hostname === 'store.shopping.yahoo.co.jp' && /^\/([a-z\d_-]{2,60})\/([^/]{1,100})\.html$/.exec(pathname)) || [];
		return shop && item ? `${shop}_${item}` : null;
	},
	sellerOf: ({pathname}) => pathname.split('/')[1] ?? null,
});
