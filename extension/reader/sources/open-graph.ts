import {toGtin14} from '../../../shared/gtin.ts';
import {type Candidate, candidatesOf} from '../candidate.ts';
import {absolute, type Page} from '../page.ts';
import {plain} from '../text.ts';
import {availabilityOf, conditionOf, currencyCode, machineMoney, range} from '../values.ts';

/** Values of one name that are kept: no page needs more pictures. */
const mostOfOne = 12;

/** The page's meta elements by name, first one wins, several pictures kept. */
export function metaContents(page: Page): Map<string, string[]> {
	const contents = new Map<string, string[]>();
	for (const meta of page.survey.metas) {
		const name = (meta.getAttribute('property') ?? meta.getAttribute('name'))?.toLowerCase();
		const content = meta.getAttribute('content');
		if (!name || !content?.trim()) continue;
		const known = contents.get(name);
		if (!known) contents.set(name, [content]);
		else if (known.length < mostOfOne) known.push(content);
	}
	return contents;
}

export function readOpenGraph(page: Page): Candidate[] {
	const contents = metaContents(page);
	const get = (...names: string[]) => names.map(name => contents.get(name)?.[0]).find(Boolean) ?? null;
	const product = (name: string) => get(`product:${name}`, `og:${name}`, `og:product:${name}`);
	const currency = currencyCode(product('sale_price:currency') ?? product('price:currency'));
	const money = (written: string | null) => (written ? machineMoney(written, currency) : null);
	const low = money(product('sale_price:amount') ?? product('price:amount') ?? product('price'));
	const images = (contents.get('og:image') ?? []).flatMap(image => absolute(image, page.url) ?? []);
	return candidatesOf('open-graph', {
		title: plain(get('og:title', 'twitter:title') ?? '') || null,
		brand: plain(product('brand') ?? '') || null,
		price: low?.minor ? range(low, null) : null,
		wasPrice: money(product('original_price:amount')),
		availability: availabilityOf(product('availability')),
		condition: conditionOf(product('condition')),
		sku: plain(product('retailer_item_id') ?? '') || null,
		gtin: toGtin14(
			product('ean') ?? product('upc') ?? product('isbn') ?? product('gtin') ?? get('og:isbn', 'book:isbn') ?? '',
		),
		mpn: plain(product('mfr_part_no') ?? '') || null,
		images: images.slice(0, 12),
		language: /^[a-z]{2}[_-][a-z]{2}$/i.test(get('og:locale') ?? '')
			? (get('og:locale') ?? '').replace('_', '-')
			: null,
	});
}
