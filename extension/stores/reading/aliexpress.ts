import {type Price, parsePrice} from '../../../shared/price-text.ts';
import type {Page} from '../../reader/page.ts';
import {agreedLink, linkAt, merchant, priceAt, textAt} from '../../reader/pick.ts';
import {clean} from '../../reader/text.ts';
import {wordOf} from '../../reader/thing.ts';
import type {ReadStore} from './read-store.ts';

const shopNumber = /\/store\/(?:group\/[^/]+\/)?(\d{4,20})/;

/** The store's module of the page's data: `storeNum` stands in its address, `storeName` is what people read. */
function shopInState(page: Page): {id: string; name: string | null} | null {
	for (const thing of page.state()) {
		const id = wordOf(thing, 'storeNum');
		if (id && /^\d{4,20}$/.test(id)) return {id, name: wordOf(thing, 'storeName')};
	}
	return null;
}

/** What is paid now as the data of older layouts holds it: `US $12.99 - 15.99`. */
function priceInState(page: Page): Price | null {
	for (const thing of page.state()) {
		const text = wordOf(thing, 'formatedActivityPrice', 'formatedPrice');
		if (text) return parsePrice(text, {currency: page.currency});
	}
	return null;
}

/** Written from the names the store's pages and data carry; no full product page was to be had. */
export const readAliexpress: ReadStore = page => {
	const link = linkAt(page, 'a[data-pl="store-name"]') ?? agreedLink(page, 'a[href*="/store/"]', shopNumber);
	const href = link?.getAttribute('href') ?? null;
	const state = shopInState(page);
	const id = shopNumber.exec(href ?? '')?.[1] ?? state?.id ?? null;
	const name = clean(link?.textContent ?? '') || (state?.name ?? null);
	const price =
		priceAt(
			page,
			'[class*="price-default--current"]',
			'[class*="product-price-current"]',
			'[class*="price--current"]',
			'.product-price-value',
		) ?? priceInState(page);
	return {
		title: textAt(page, 'h1[data-pl="product-title"]') ?? undefined,
		price: price ?? undefined,
		wasPrice:
			priceAt(page, '[class*="price-default--original"]', '[class*="price--original"]', '.product-price-del')?.low ??
			undefined,
		seller: id ? merchant(page, name, id, href) : undefined,
		shipFrom: textAt(page, '[class*="dynamic-shipping"] [class*="shipFrom"]') ?? undefined,
	};
};
