import {toGtin14} from '../../../shared/gtin.ts';
import {type Candidate, candidatesOf} from '../candidate.ts';
import type {Page} from '../page.ts';
import {conditionOf} from '../values.ts';
import {readClaims, readPaymentMethods} from '../visible/claims.ts';
import {visibleOrigin} from '../visible/origin.ts';
import {visiblePrice} from '../visible/price.ts';
import {visibleRating} from '../visible/rating.ts';
import type {Row} from '../visible/rows.ts';
import {visibleSeller} from '../visible/seller.ts';
import {visibleStock} from '../visible/stock.ts';
import {deliveryWords, returnWords} from '../wording/row-labels.ts';

/** Rows above the product's name belong to menus and filters. */
const isUnder = ({landmarks}: Page, {at}: Row): boolean => landmarks.heading === null || at > landmarks.heading - 15;

/** `by` names a brand only right beside the product's name. */
function brandOf({landmarks}: Page, rows: readonly Row[]): string | null {
	const heading = landmarks.heading ?? 0;
	const row = rows.find(
		({kind, label, value, at}) =>
			kind === 'brand' &&
			value.length <= 60 &&
			value !== landmarks.headingText &&
			(label === 'by' ? Math.abs(at - heading) < 8 : at > heading - 15),
	);
	return row?.value ?? null;
}

/** Labels that name a sender besides a seller. */
const sends = /ship|dispatch|versand|expédié|enviado|entregue|spedito|wysył|livrat/i;

/** What a person sees, read by role, place and wording. */
export function readVisible(page: Page): Candidate[] {
	const {tags, rows} = page;
	const price = visiblePrice(tags);
	const first = (kind: Row['kind'], most = 100) =>
		rows.find(row => row.kind === kind && row.value.length <= most && isUnder(page, row));
	const text = (kind: Row['kind'], most?: number) => first(kind, most)?.value ?? null;
	const saying = (kind: Row['kind'], words: RegExp) =>
		rows.find(row => row.kind === kind && words.test(row.value) && isUnder(page, row))?.value ?? null;
	const code = (kind: Row['kind']) =>
		rows.find(row => row.kind === kind && /\d/.test(row.value) && row.value.length <= 40)?.value ?? null;
	const seller = visibleSeller(page);
	const sender =
		rows.find(row => row.kind === 'seller' && sends.test(row.label) && row.value.length < 80)?.value ?? null;
	const gtins = rows.filter(row => row.kind === 'gtin').flatMap(row => toGtin14(row.value) ?? []);
	return [
		...candidatesOf('page', {
			title: page.landmarks.headingText || null,
			brand: brandOf(page, rows),
			wasPrice: price?.was ?? null,
			seller,
			shipFrom: visibleOrigin(page, rows),
			shippedBy: sender ?? null,
			sku: code('sku'),
			gtin: gtins[0] ?? null,
			mpn: code('mpn'),
			condition: conditionOf(text('condition')),
			delivery: saying('delivery', deliveryWords),
			returnPolicy: saying('returns', returnWords),
			paymentMethods: readPaymentMethods(
				page,
				rows.filter(({kind}) => kind === 'payment').map(({value}) => value),
			),
			claims: readClaims(page),
		}),
		...candidatesOf('page', {price: price?.price ?? null}, price ? Math.min(price.score / 7, 1) : 0),
		...candidatesOf('page', visibleRating(page)),
		...visibleStock(page),
	];
}
