import {attributeAt, merchant, priceAt, textAt} from '../reader/pick.ts';
import {defineStore, type ReadStore} from './store.ts';

export const aliexpress = defineStore({
	id: 'aliexpress',
	name: 'AliExpress',
	domains: ['aliexpress.com', 'aliexpress.us', 'aliexpress.ru'],
	identify: ({pathname}) => /^\/(?:item|i)\/(?:[^/]+\/)?(\d{6,20})\.html$/.exec(pathname)?.[1] ?? null,
});

const shopLink = 'a[data-pl="store-name"], [class*="store-header--storeName"] a, a[href*="/store/"]';

/** Written from the names the store's pages carry (data-pl, css modules); no full product page was to be had. */
export const readAliexpress: ReadStore = page => {
	const href = attributeAt(page, shopLink, 'href');
	const id = /\/store\/(?:group\/[^/]+\/)?(\d{4,20})/.exec(href ?? '')?.[1] ?? null;
	const name = textAt(page, shopLink);
	const price = priceAt(
		page,
		'[class*="price-default--current"]',
		'[class*="product-price-current"]',
		'[class*="price--current"]',
		'.product-price-value',
	);
	return {
		title: textAt(page, 'h1[data-pl="product-title"]') ?? undefined,
		price: price ?? undefined,
		wasPrice:
			priceAt(page, '[class*="price-default--original"]', '[class*="price--original"]', '.product-price-del')?.low ??
			undefined,
		seller: id || name ? merchant(page, name, id, href) : undefined,
		shipFrom: textAt(page, '[class*="dynamic-shipping"] [class*="shipFrom"]') ?? undefined,
	};
};
