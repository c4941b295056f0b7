import {toGtin14} from '../../../../shared/gtin.ts';
import type {Reading} from '../../../reader/candidate.ts';
import type {Page} from '../../../reader/page.ts';
import {attributeAt, pick, priceAt, textAt} from '../../../reader/pick.ts';

/** Software that runs many shops, known by marks that it leaves in every product page. */
export type Platform = {
	/** Any of these elements. */
	marks: string;
	/** Where its product pages show things, whatever the shop's looks; from best to last resort. */
	price?: readonly string[];
	was?: readonly string[];
	sku?: readonly string[];
	gtin?: readonly string[];
	mpn?: readonly string[];
	inStock?: string;
	outOfStock?: string;
	/** What its scripts know exactly. */
	data?(page: Page): Reading;
};

/** What the platform's own elements show. */
export function shownBy({price, was, sku, gtin, mpn, inStock, outOfStock}: Platform, page: Page): Reading {
	const code = (places: readonly string[] = []) => {
		const text = textAt(page, ...places) ?? places.map(place => attributeAt(page, place, 'content')).find(Boolean);
		return text && text.length <= 40 && /\d/.test(text) ? text : null;
	};
	const isThere = (place: string | undefined) => place !== undefined && pick(page, place) !== null;
	return {
		price: price && priceAt(page, ...price),
		wasPrice: was && priceAt(page, ...was)?.low,
		sku: code(sku),
		gtin: toGtin14(code(gtin) ?? ''),
		mpn: code(mpn),
		availability: isThere(outOfStock) ? 'OutOfStock' : isThere(inStock) ? 'InStock' : null,
	};
}
