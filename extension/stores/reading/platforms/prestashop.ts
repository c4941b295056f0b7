import {toGtin14} from '../../../../shared/gtin.ts';
import type {Page} from '../../../reader/page.ts';
import {attributeAt} from '../../../reader/pick.ts';
import {isThing, wordOf} from '../../../reader/thing.ts';
import {parseTolerantly} from '../../../reader/tolerant-json.ts';
import type {Platform} from './platform.ts';

export const prestashop: Platform = {
	marks: 'meta[name="generator"][content="PrestaShop"], #product-details[data-product], #our_price_display',
	price: ['.product-prices .current-price-value', '.product-prices .current-price', '#our_price_display'],
	was: ['.product-prices .regular-price', '#old_price_display'],
	sku: ['.product-reference span', '#product_reference .editable'],
	/** From version 1.7 on the product stands in an attribute. */
	data(page: Page) {
		const product = parseTolerantly(attributeAt(page, '#product-details[data-product]', 'data-product') ?? '');
		if (!isThing(product)) return {};
		return {
			sku: wordOf(product, 'reference'),
			gtin: toGtin14(wordOf(product, 'ean13') ?? wordOf(product, 'upc') ?? ''),
		};
	},
};
