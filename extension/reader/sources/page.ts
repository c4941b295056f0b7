import {toGtin14} from '../../../shared/gtin.ts';
import type {PageFacts, Seller} from '../../../shared/product.ts';
import {type Candidate, candidatesOf} from '../candidate.ts';
import {nearest} from '../landmarks.ts';
import {absolute, type Page} from '../page.ts';
import {sellerIdOf} from '../seller-link.ts';
import {cut} from '../text.ts';
import {conditionOf} from '../values.ts';
import {readClaims, readPaymentMethods} from '../visible/claims.ts';
import {visiblePrice} from '../visible/price.ts';
import {type Row, readRows} from '../visible/rows.ts';
import {inStock, outOfStock} from '../wording/buying.ts';

const near = 150;

/** A link at or right around an element. */
function linkAt(element: Element): Element | null {
	let here: Element | null = element;
	for (let level = 0; here && level < 3; level++, here = here.parentElement) if (here.localName === 'a') return here;
	return element.querySelector('a[href]');
}

function sellerFrom(row: Row, page: Page): Seller {
	const href = linkAt(row.element)?.getAttribute('href') ?? null;
	const id = sellerIdOf(href, page.url);
	return {
		kind: 'marketplace',
		name: cut(row.value, 300),
		id,
		url: absolute(href, page.url),
		rating: null,
		since: null,
		country: null,
	};
}

/** Stock as the lines around the heading and the buy button say it. */
function stockOf(page: Page): PageFacts['availability'] {
	const {heading, buyButtons} = page.landmarks;
	const anchors = [...(heading === null ? [] : [heading]), ...buyButtons.slice(0, 3)];
	const close = page.survey.lines.filter(({at, text}) => text.length <= 80 && (nearest(anchors, at) ?? near) < 60);
	if (close.some(({text}) => outOfStock.test(text))) return 'OutOfStock';
	return close.some(({text}) => inStock.test(text)) || buyButtons.length > 0 ? 'InStock' : null;
}

/** What a person sees, read by role, place and wording. */
export function readVisible(page: Page): Candidate[] {
	const {tags} = page;
	const price = visiblePrice(tags);
	const rows = readRows(page);
	const first = (kind: Row['kind'], most = 100) => rows.find(row => row.kind === kind && row.value.length <= most);
	const text = (kind: Row['kind'], most?: number) => first(kind, most)?.value ?? null;
	const code = (kind: Row['kind']) =>
		rows.find(row => row.kind === kind && /\d/.test(row.value) && row.value.length <= 40)?.value ?? null;
	const seller = first('seller', 80);
	const gtins = rows.filter(row => row.kind === 'gtin').flatMap(row => toGtin14(row.value) ?? []);
	return [
		...candidatesOf('page', {
			title: page.landmarks.headingText || null,
			brand: text('brand', 60),
			wasPrice: price?.was ?? null,
			seller: seller ? sellerFrom(seller, page) : null,
			sku: code('sku'),
			gtin: gtins[0] ?? null,
			mpn: code('mpn'),
			condition: conditionOf(text('condition')),
			delivery: text('delivery', 200),
			returnPolicy: text('returns', 200),
			paymentMethods: readPaymentMethods(
				page,
				rows.filter(({kind}) => kind === 'payment').map(({value}) => value),
			),
			claims: readClaims(page),
		}),
		...candidatesOf('page', {price: price?.price ?? null}, price ? Math.min(price.score / 7, 1) : 0),
		...candidatesOf('page', {availability: stockOf(page)}),
	];
}
