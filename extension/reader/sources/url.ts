import {type Candidate, candidatesOf} from '../candidate.ts';
import type {Page} from '../page.ts';

const parameters = [
	'sku',
	'skuid',
	'pid',
	'productid',
	'product_id',
	'products_id',
	'product',
	'itemid',
	'item',
	'p_prodid',
	'goods_id',
	'id',
];

/** The shop's own number for the listing as its address holds it. */
export function readUrl(page: Page): Candidate[] {
	const query = [...page.url.searchParams].find(
		([name, value]) => parameters.includes(name.toLowerCase()) && /\d/.test(value) && value.length <= 40,
	)?.[1];
	const numbers = page.url.pathname.match(/\d{5,}/g);
	return candidatesOf('url', {sku: numbers?.at(-1) ?? query ?? null});
}
