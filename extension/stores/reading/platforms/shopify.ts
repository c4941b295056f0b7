import {money} from '../../../../shared/minor-units.ts';
import type {Price} from '../../../../shared/price-text.ts';
import type {Page} from '../../../reader/page.ts';
import {type Thing, things, wordOf} from '../../../reader/thing.ts';
import {range} from '../../../reader/values.ts';
import type {Platform} from './platform.ts';

const currencyInCode = /ShopifyAnalytics\.meta\.currency\s*=\s*['"]([A-Z]{3})['"]/;

/** The product as Shopify tells it to its own counters: whole hundredths in every currency, yen as well. */
const isCounted = (thing: Thing): boolean =>
	wordOf(thing, 'vendor') !== null && /Product/.test(wordOf(thing, 'gid') ?? '');

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
		const product = state().find(isCounted);
		const code = survey.scripts.map(script => currencyInCode.exec(script.textContent ?? '')?.[1]).find(Boolean);
		if (!product || !code) return {};
		const all = things(product, 'variants').slice(0, 250);
		const chosen = all.filter(variant => wordOf(variant, 'id') === url.searchParams.get('variant'));
		const [only, ...more] = chosen.length > 0 ? chosen : all;
		return {
			price: priceOf(chosen.length > 0 ? chosen : all, code),
			sku: only && more.length === 0 ? wordOf(only, 'sku') : null,
		};
	},
};
