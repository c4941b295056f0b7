import {money} from '../../../../shared/minor-units.ts';
import type {Price} from '../../../../shared/price-text.ts';
import type {Page} from '../../../reader/page.ts';
import {plain} from '../../../reader/text.ts';
import {get, type Thing, things, wordOf} from '../../../reader/thing.ts';
import {range} from '../../../reader/values.ts';
import type {Platform} from './platform.ts';

const currencyInCode = /ShopifyAnalytics\.meta\.currency\s*=\s*['"]([A-Z]{3})['"]/;

/** The product as Shopify tells it to its own counters: whole hundredths in every currency, yen as well. */
const isCounted = (thing: Thing): boolean =>
	wordOf(thing, 'vendor') !== null && /Product/.test(wordOf(thing, 'gid') ?? '');

/** Its whole product, as themes take it over; the handle is the last of the address. */
const isWhole = (thing: Thing, {pathname}: URL): boolean =>
	wordOf(thing, 'vendor') !== null &&
	Array.isArray(get(thing, 'variants')) &&
	/\/products\/([^/]+)/.exec(pathname)?.[1] === wordOf(thing, 'handle');

/** What shops call vendor is the brand, but for those that sell under their own name alone. */
const brandOf = (things: readonly Thing[], url: URL): string | null => {
	const product = things.find(thing => isWhole(thing, url)) ?? things.find(isCounted);
	const vendor = product ? plain(wordOf(product, 'vendor') ?? '') : '';
	return vendor && vendor.length <= 60 ? vendor : null;
};

function priceOf(variants: readonly Thing[], currency: string): Price | null {
	const amounts = variants
		.map(variant => Number(wordOf(variant, 'price')))
		.filter(amount => amount > 0 && amount < 1e13);
	const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
	return amounts.length === 0 ? null : range(money(low / 100, currency), money(high / 100, currency));
}

export const shopify: Platform = {
	marks: 'script[src*="cdn.shopify.com"], link[href*="cdn.shopify.com"], meta[name="shopify-checkout-api-token"]',
	data({state, survey, url}: Page) {
		const brand = brandOf(state(), url);
		const product = state().find(isCounted);
		const code = survey.scripts.map(script => currencyInCode.exec(script.textContent ?? '')?.[1]).find(Boolean);
		if (!product || !code) return {brand};
		const all = things(product, 'variants').slice(0, 250);
		const chosen = all.filter(variant => wordOf(variant, 'id') === url.searchParams.get('variant'));
		const [only, ...more] = chosen.length > 0 ? chosen : all;
		return {
			brand,
			price: priceOf(chosen.length > 0 ? chosen : all, code),
			sku: only && more.length === 0 ? wordOf(only, 'sku') : null,
		};
	},
};
