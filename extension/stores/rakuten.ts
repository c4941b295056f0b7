import {defineStore} from './store.ts';

/** `/SHOP/ITEM/` on the host of items; elsewhere the shop's pages have it after other words. */
const inJapan = (hostname: string): RegExp =>
	hostname === 'item.rakuten.co.jp'
		? /^\/([a-z\d_-]{2,60})\/([^/]{1,80})\/?$/i
		: hostname.endsWith('.tw')
			? /^\/shop\/([a-z\d_-]{2,60})\/product\/([^/]{1,80})\/?$/i
			: /^$/;

export const rakuten = defineStore({
	id: 'rakuten',
	name: 'Rakuten',
	identify: ({hostname, pathname}) => {
		const [, shop, item] = inJapan(hostname).exec(pathname) ?? [];
		return shop && item ? `${shop}:${item}` : null;
	},
	sellerOf: url => rakuten.identify(url)?.split(':')[0] ?? null,
});
