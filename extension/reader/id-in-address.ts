import type {Page} from './page.ts';

const parameters =
	/^(?:sku|sku_?id|pid|product_?id|products_id|product|item_?id|p_prodid|goods_id|prod_?id|variant_?id)$/i;

/** The shop's own id of a listing as its address holds it: in the query, else the last long number of the path. */
export function idInAddress({url}: Pick<Page, 'url'>): string | null {
	for (const [name, value] of url.searchParams)
		if (parameters.test(name) && /\d/.test(value) && value.length <= 40) return value;
	const coded = [...url.pathname.matchAll(/(?<![A-Za-z\d])[A-Za-z]{0,4}\d{5,}(?![A-Za-z\d])/g)].at(-1)?.[0];
	return coded?.replace(/^p(?=\d)/, '') ?? url.pathname.match(/\d{5,}/g)?.at(-1) ?? null;
}
