import {stores} from './index.ts';

/**
 * Where a seller's id alone leads: `*` stands for the id, `@` for the store's domain in the shopper's country. Only stores
 * in which an id is the same seller on every domain, and whose pages bear the id that the reader takes.
 */
const shops: Readonly<Record<string, string>> = {
	aliexpress: 'www.aliexpress.com/store/*',
	amazon: 'www.@/sp?seller=*',
	coupang: 'shop.coupang.com/vid/*',
	dhgate: 'www.dhgate.com/store/*',
	ebay: 'www.@/usr/*',
	etsy: 'www.etsy.com/shop/*',
	jd: 'mall.jd.com/index-*.html',
	ozon: 'www.ozon.ru/seller/*/',
	temu: 'www.temu.com/mall.html?mall_id=*',
	wildberries: 'www.wildberries.ru/seller/*',
	wish: 'www.wish.com/merchant/*',
	'yahoo-shopping': 'store.shopping.yahoo.co.jp/*/',
};

/** Nothing that could lead to another page than a seller's. */
const isPlain = /^\w[\w.-]{0,79}$/;

/** The https address of a seller's shop by its key; null where no rule is known. `country`: ISO 3166, the shopper's. */
export function shopAddress(key: string, country: string | null): string | null {
	const [, name = '', id] = /^seller:([^/]+)(?:\/(.+))?$/.exec(key) ?? [];
	const store = stores.find(one => one.id === name);
	if (id === undefined) {
		const domain = store ? domainIn(store.domains, country) : name;
		return domain && /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(domain) ? `https://${domain}/` : null;
	}
	const shop = Object.hasOwn(shops, name) ? shops[name] : undefined;
	if (!store || !shop || !isPlain.test(id)) return null;
	return `https://${shop.replace('@', domainIn(store.domains, country)).replace('*', () => id)}`;
}

/** The store's domain that ends as the country's do, else its first. */
function domainIn(domains: readonly string[], country: string | null): string {
	const end = country === 'GB' ? 'uk' : country?.toLowerCase();
	return domains.find(domain => end !== undefined && domain.endsWith(`.${end}`)) ?? domains[0] ?? '';
}
