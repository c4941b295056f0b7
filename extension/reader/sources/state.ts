import {toGtin14} from '../../../shared/gtin.ts';
import type {Money} from '../../../shared/money.ts';
import type {PageFacts, Seller} from '../../../shared/product.ts';
import {type Candidate, candidatesOf, type Reading} from '../candidate.ts';
import type {Page} from '../page.ts';
import {merchant} from '../pick.ts';
import {isStoreItself} from '../seller-name.ts';
import {idsIn, productsIn} from '../state-product.ts';
import {sellerOfListing, sellersIn} from '../state-seller.ts';
import {plain} from '../text.ts';
import {isThing, type Thing, word} from '../thing.ts';
import {availabilityOf, currencyCode, machineMoney, range} from '../values.ts';

/** Names under which shops keep a price, best first. Lower case, without underscores. */
const priceKeys =
	'saleprice currentprice finalprice sellingprice offerprice specialprice promoprice discountedprice currentretail displayprice actualprice salesprice localitemprice pricetopay price unitprice minprice lowprice'.split(
		' ',
	);
const wasKeys = 'originalprice regularprice listprice wasprice oldprice regretail strikethroughprice msrp'.split(' ');
const holders = 'price prices pricing priceinfo pricing_info offer offers currentprice buybox pricedata'.split(' ');
const amountKeys = 'value amount current raw price min centamount now'.split(' ');
const currencyKeys = 'currency currencycode currencyid pricecurrency'.split(' ');
const brandKeys = 'brand brandname manufacturer manufacturername'.split(' ');
const gtinKeys = 'gtin gtin13 gtin14 ean ean13 upc barcode isbn primarybarcode'.split(' ');
const skuKeys = 'sku skuid itemid productid productcode articlenumber'.split(' ');

const bare = (key: string) => key.toLowerCase().replace(/[_-]/g, '');

/** Own values by their bare key. */
function valuesOf(thing: Thing): Map<string, unknown> {
	return new Map(Object.entries(thing).map(([key, value]) => [bare(key), value] as const));
}

const firstOf = (values: Map<string, unknown>, keys: readonly string[]): unknown => {
	for (const key of keys) {
		const value = values.get(key);
		if (value !== undefined && value !== null && value !== '') return value;
	}
	return undefined;
};

/** A price in any of its usual shapes: number, text, or an object around one. */
function moneyOf(value: unknown, currency: string | null, depth = 0): Money | null {
	if (typeof value === 'number' || typeof value === 'string') {
		const money = String(value).length < 40 ? machineMoney(String(value), currency) : null;
		return money && money.minor > 0 ? money : null;
	}
	if (!isThing(value) || depth > 2) return null;
	const values = valuesOf(value);
	const own = currencyCode(word(firstOf(values, currencyKeys))) ?? currency;
	return moneyOf(firstOf(values, [...amountKeys, ...priceKeys]), own, depth + 1);
}

function priceOf(thing: Thing, page: Page): {low: Money | null; was: Money | null} {
	const values = valuesOf(thing);
	const currency = currencyCode(word(firstOf(values, currencyKeys))) ?? page.currency;
	const low = moneyOf(firstOf(values, priceKeys), currency);
	const holder = low ? undefined : firstOf(values, holders);
	const inner = isThing(holder) ? priceOf(holder, page) : {low: null, was: null};
	return {low: low ?? inner.low, was: moneyOf(firstOf(values, wasKeys), currency) ?? inner.was};
}

function stockOf(values: Map<string, unknown>): PageFacts['availability'] {
	for (const key of ['issoldout', 'soldout', 'outofstock', 'isoutofstock']) {
		if (values.get(key) === true) return 'OutOfStock';
	}
	for (const key of [
		'instock',
		'isinstock',
		'isavailable',
		'available',
		'availability',
		'stockstatus',
		'availabilitystatus',
	]) {
		const value = values.get(key);
		if (typeof value === 'boolean') return value ? 'InStock' : 'OutOfStock';
		const said = typeof value === 'string' ? availabilityOf(value) : null;
		if (said) return said;
	}
	return null;
}

const shortText = (value: unknown, most: number): string | null => {
	const text = plain(word(value) ?? '');
	return text.length > 0 && text.length <= most ? text : null;
};

function readObject(thing: Thing, page: Page): Reading {
	const own = valuesOf(thing);
	const inner = firstOf(own, ['item', 'product', 'attributes']);
	const values = isThing(inner) ? new Map([...valuesOf(inner), ...own]) : own;
	const {low, was} = priceOf(thing, page);
	return {
		price: range(low, null),
		wasPrice: low && was && was.currency === low.currency && was.minor > low.minor ? was : null,
		availability: stockOf(values),
		brand: shortText(firstOf(values, brandKeys), 60),
		gtin: toGtin14(word(firstOf(values, gtinKeys)) ?? ''),
		sku: shortText(firstOf(values, skuKeys), 40),
	};
}

/** The seller of the listing by its id, else the one that all of a page's state agrees on: several are those of several products. */
function onlySeller(page: Page): Seller | null {
	const own = sellerOfListing(page.state(), idsIn(page.url, true));
	if (own) return own.name !== null && isStoreItself(own.name, page) ? null : merchant(page, own.name, own.id);
	const [only, ...more] = sellersIn(page.state());
	return only && more.length === 0 && !isStoreItself(only.name, page) ? merchant(page, only.name, only.id) : null;
}

/** What the data a page carries for its own scripts says of the product its heading or address names. */
export function readState(page: Page): Candidate[] {
	const readings = productsIn(page.state(), page)
		.slice(0, 40)
		.map(thing => readObject(thing, page));
	const first = <F extends keyof Reading>(field: F): Reading[F] | undefined =>
		readings.find(reading => reading[field])?.[field];
	return candidatesOf('state', {
		price: first('price'),
		wasPrice: first('wasPrice'),
		availability: first('availability'),
		brand: first('brand'),
		gtin: first('gtin'),
		sku: first('sku'),
		seller: onlySeller(page),
	});
}
