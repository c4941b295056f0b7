import {agreedLink, linkAt, merchant, priceAt, textAt} from '../../reader/pick.ts';
import type {ReadStore} from './read-store.ts';

const shopName = /\/shop\/([A-Za-z0-9]{3,40})/;

/** A shop's name is its address and never changes hands; the number behind it is not shown to people. */
export const readEtsy: ReadStore = page => {
	const link =
		linkAt(page, 'a[href*="/shop/"][href*="shop-header"]') ?? agreedLink(page, 'a[href*="/shop/"]', shopName);
	const href = link?.getAttribute('href') ?? null;
	const shop = shopName.exec(href ?? '')?.[1] ?? null;
	const shown = [
		'[data-buy-box-region="price"] .wt-text-title-larger',
		'[data-selector="price-only"] p',
		'[data-buy-box-region="price"] p',
	];
	// `31,50 €+` is the low end of a range; only the structured data knows the other
	const isOpen = /\+\s*$/.test(textAt(page, ...shown) ?? '');
	const price = isOpen ? null : priceAt(page, ...shown);
	return {
		price: price ?? undefined,
		seller: shop ? merchant(page, shop, shop, href) : undefined,
	};
};
