import {toGtin14} from '../../shared/gtin.ts';
import type {Money} from '../../shared/money.ts';
import type {Price} from '../../shared/price-text.ts';
import type {Seller, Source} from '../../shared/product.ts';
import {type Candidate, candidatesOf, type Reading} from './candidate.ts';
import {namedSellerId} from './labelled-seller-id.ts';
import {absolute, type Page} from './page.ts';
import {merchant} from './pick.ts';
import {sellerIdOf} from './seller-link.ts';
import {ownIfItself} from './seller-name.ts';
import {folded, isPlaceholder, plain} from './text.ts';
import {get, isThing, list, type Thing, things, typesOf, word, wordOf} from './thing.ts';
import {availabilityOf, conditionOf, countOf, currencyCode, machineMoney, range, ratingOf} from './values.ts';

const productTypes = new Set(
	'product productgroup productmodel individualproduct someproducts vehicle car motorcycle book'.split(' '),
);
/** Sold with an offer, but not always: tickets, programmes, films. */
const sometimesProducts = new Set('event theaterevent musicevent softwareapplication videogame course'.split(' '));

export const isProduct = (thing: Thing): boolean => {
	const types = typesOf(thing);
	if (types.some(type => productTypes.has(type))) return true;
	return types.some(type => sometimesProducts.has(type)) && get(thing, 'offers') !== undefined;
};

type Offers = {price: Price | null; was: Money | null; reading: Reading};

/** Price of one offer: sale prices before list prices, unit prices never. */
function offerPrice(offer: Thing, page: Page): {price: Price | null; was: Money | null} {
	const currency = currencyCode(wordOf(offer, 'priceCurrency', 'pricecurrency', 'currency')) ?? page.currency;
	const amount = (thing: Thing, code: string | null, ...properties: string[]) => {
		const written = wordOf(thing, ...properties);
		return written === null ? null : machineMoney(written, code);
	};
	let was: Money | null = null;
	let low = amount(offer, currency, 'price') ?? amount(offer, currency, 'lowPrice');
	const high = amount(offer, currency, 'highPrice');
	for (const specification of things(offer, 'priceSpecification')) {
		const type = wordOf(specification, 'priceType') ?? '';
		const code = currencyCode(wordOf(specification, 'priceCurrency')) ?? currency;
		const stated = amount(specification, code, 'price', 'minPrice');
		if (/list|strikethrough|msrp|regular/i.test(type)) was ??= stated;
		else if (get(specification, 'referenceQuantity') === undefined) low ??= stated;
	}
	return {price: low?.minor === 0 ? null : range(low, high), was};
}

/** A script is the site's own word; marked-up text may stand in what a merchant writes, and identifies nobody. */
function sellerOf(offer: Thing, page: Page, source: Source): Seller | null {
	const seller = things(offer, 'seller')[0] ?? things(offer, 'offeredBy')[0];
	const name = seller ? wordOf(seller, 'name', 'legalName') : word(get(offer, 'seller'));
	if (!name || /^https?:/.test(name)) return null;
	const url = seller ? absolute(wordOf(seller, 'url', '@id', 'sameAs'), page.url) : null;
	const id =
		seller && source === 'json-ld'
			? (sellerIdOf(url, page) ?? namedSellerId(url, page, name) ?? identifierOf(seller))
			: null;
	return ownIfItself({...merchant(page, plain(name), id), url}, page);
}

/** A company that sells alone writes its tax number there. */
const identifierOf = (seller: Thing): string | null => {
	const written = wordOf(seller, 'identifier');
	const isCompany = wordOf(seller, 'vatID', 'taxID', 'telephone', 'email', 'legalName') !== null;
	return written !== null && !isCompany && /^(?![A-Z]{2}[A-Z\d]{8,13}$)(?=.*\d)[\w.-]{2,80}$/.test(written)
		? written
		: null;
};

/** The seller on whom all offers agree: several compete for the goods, and the first need not be the one shown. */
function onlySeller(offers: readonly Thing[], page: Page, source: Source): Seller | null {
	const [first, ...others] = offers.flatMap(offer => sellerOf(offer, page, source) ?? []);
	return first && others.every(other => folded(other.name ?? '') === folded(first.name ?? '')) ? first : null;
}

function originOf(offer: Thing): string | null {
	for (const details of things(offer, 'shippingDetails')) {
		const origin = things(details, 'shippingOrigin')[0];
		const country = origin && (word(get(origin, 'addressCountry')) ?? word(get(origin, 'name')));
		if (country) return country;
	}
	return null;
}

/** All offers of a product as one reading: what is to be had now gives the price. */
function offersOf(product: Thing, page: Page, source: Source): Offers {
	const given = things(product, 'offers').slice(0, 200);
	const inner = given.flatMap(offer => (offerPrice(offer, page).price ? [] : things(offer, 'offers'))).slice(0, 200);
	const all = [...given, ...inner].map(offer => ({
		offer,
		...offerPrice(offer, page),
		availability: availabilityOf(wordOf(offer, 'availability')),
	}));
	const priced = all.filter(({price}) => price !== null);
	const inStock = priced.filter(({availability}) => availability !== 'OutOfStock');
	const counted = inStock.length > 0 ? inStock : priced;
	const prices = counted.flatMap(({price}) => (price ? [price.low, ...(price.high ? [price.high] : [])] : []));
	const currency = prices[0]?.currency;
	const sorted = prices.filter(price => price.currency === currency).sort((a, b) => a.minor - b.minor);
	const stated = all.map(({availability}) => availability);
	const first = <T>(pick: (offer: Thing) => T | null): T | null =>
		all.map(({offer}) => pick(offer)).find(Boolean) ?? null;
	return {
		price: range(sorted[0] ?? null, sorted.at(-1) ?? null),
		was: all.find(({was}) => was)?.was ?? null,
		reading: {
			availability: stated.includes('InStock') ? 'InStock' : (stated.find(Boolean) ?? null),
			seller: onlySeller(
				all.map(({offer}) => offer),
				page,
				source,
			),
			condition: first(offer => conditionOf(wordOf(offer, 'itemCondition'))),
			shipFrom: first(originOf),
			sku: first(offer => wordOf(offer, 'sku')),
		},
	};
}

const pictures = (product: Thing, page: Page): string[] =>
	list(get(product, 'image'))
		.map(image => (isThing(image) ? wordOf(image, 'contentUrl', 'url', '@id') : word(image)))
		.flatMap(image => absolute(image, page.url) ?? [])
		.slice(0, 12);

function gtinOf(product: Thing): string | null {
	for (const property of [
		'gtin',
		'gtin13',
		'gtin14',
		'gtin12',
		'gtin8',
		'ean',
		'isbn',
		'productID',
		'upc',
		'barcode',
	]) {
		const gtin = toGtin14(wordOf(product, property) ?? '');
		if (gtin) return gtin;
	}
	return null;
}

const identifier = (value: string | null): string | null =>
	isPlaceholder(value ?? '') ? null : plain(value ?? '').replace(/^(?:sku|mpn|id)\s*[:#]\s*/i, '') || null;

/** Stars without a text count as well on pages that show only one number. */
const ratingsOf = (product: Thing): number | null =>
	countOf(wordOf(things(product, 'aggregateRating')[0] ?? {}, 'ratingCount'));
const ratingsTrust = 0.8;

/** The words of a product from one source. */
export const productCandidates = (source: Source, product: Thing, page: Page): Candidate[] => [
	...candidatesOf(source, readProduct(product, page, source)),
	...candidatesOf(source, {reviewCount: ratingsOf(product)}, ratingsTrust),
	...candidatesOf(source, {breadcrumbs: readCategory(product)}, categoryTrust),
];

/** What a product in schema.org's words says, in ours. */
function readProduct(product: Thing, page: Page, source: Source): Reading {
	const {price, was, reading} = offersOf(product, page, source);
	const rating = things(product, 'aggregateRating')[0] ?? {};
	const brand = wordOf(product, 'brand') ?? wordOf(product, 'manufacturer');
	const count = countOf(wordOf(rating, 'reviewCount') ?? wordOf(product, 'reviewCount'));
	return {
		...reading,
		title: plain(wordOf(product, 'name') ?? '') || null,
		brand:
			brand && !/^https?:/.test(brand) && !isPlaceholder(brand) ? plain(brand).replace(/^.*[:：]\s*(?=\S)/, '') : null,
		price,
		wasPrice: was,
		availability: reading.availability ?? availabilityOf(wordOf(product, 'availability')),
		sku:
			identifier(wordOf(product, 'sku')) ?? identifier(reading.sku ?? null) ?? identifier(wordOf(product, 'productID')),
		gtin: gtinOf(product) ?? things(product, 'offers').map(gtinOf).find(Boolean) ?? null,
		mpn: identifier(wordOf(product, 'mpn')),
		condition: reading.condition ?? conditionOf(wordOf(product, 'itemCondition')),
		rating:
			(count ?? ratingsOf(product)) === 0
				? null
				: ratingOf(wordOf(rating, 'ratingValue'), wordOf(rating, 'bestRating')),
		reviewCount: count,
		images: pictures(product, page),
	};
}

/** Where a page has no list of breadcrumbs, its product's `category` stands in for one. */
const categoryTrust = 0.5;

/** `Baby > Food > Infant formula`; a number of somebody's taxonomy or an address names no kind of goods. */
const readCategory = (product: Thing): string[] =>
	list(get(product, 'category'))
		.map(one => plain(word(isThing(one) ? get(one, 'name') : one) ?? '').split(/\s*[>›»]\s*|\s+\/\s+/))
		.map(path => path.filter(step => step && !/^(?:https?:|\d+$)/.test(step)))
		.find(path => path.length > 0)
		?.slice(0, 12) ?? [];

/** Names of a BreadcrumbList in order. */
export const readBreadcrumbs = (crumbs: Thing): string[] =>
	things(crumbs, 'itemListElement')
		.map(element => ({
			at: Number(wordOf(element, 'position')),
			name: plain(wordOf(element, 'name') ?? word(get(element, 'item')) ?? ''),
		}))
		.filter(({name}) => name && !/^https?:/.test(name))
		.sort((a, b) => a.at - b.at)
		.map(({name}) => name)
		.slice(0, 12);
