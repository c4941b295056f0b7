import {type Candidate, candidatesOf} from '../candidate.ts';
import {mainProduct} from '../main-product.ts';
import type {Page} from '../page.ts';
import {isProduct, productCandidates, readBreadcrumbs} from '../schema-org.ts';
import {get, isThing, list, type Thing, typesOf} from '../thing.ts';
import {parseTolerantly} from '../tolerant-json.ts';

const mostBlocks = 40;
const mostThings = 2000;
const deepest = 8;
const listTypes = new Set(['itemlist', 'searchresultspage', 'collectionpage', 'offercatalog']);
/** Pages about one product may list a few others; lists of more are what the page is about. */
const mostInList = 5;
/** Where a page hangs the thing it is about. Lists of other products are not followed. */
const ways = ['@graph', 'mainEntity', 'mainEntityOfPage', 'about', 'itemOffered'];

/** All things of all blocks, nested ones included, each counted once. */
function collect(roots: readonly unknown[]): Thing[] {
	const found: Thing[] = [];
	const queue = roots.map(value => ({value, depth: 0}));
	for (let next = queue.shift(); next && found.length < mostThings; next = queue.shift()) {
		for (const value of list(next.value)) {
			if (Array.isArray(value) && next.depth < deepest) queue.push({value, depth: next.depth + 1});
			if (!isThing(value)) continue;
			found.push(value);
			if (next.depth >= deepest) continue;
			for (const way of ways)
				if (get(value, way) !== undefined) queue.push({value: get(value, way), depth: next.depth + 1});
		}
	}
	return found;
}

/** An offer or seller may stand elsewhere and be named by its id only. */
function resolved(product: Thing, all: readonly Thing[]): Thing {
	const byId = (value: unknown): unknown => {
		if (!isThing(value)) return value;
		const id = get(value, '@id');
		const isReference = id !== undefined && Object.keys(value).length === 1;
		return isReference ? (all.find(thing => thing !== value && get(thing, '@id') === id) ?? value) : value;
	};
	const offers = list(get(product, 'offers')).map(byId);
	return offers.length > 0 ? {...product, offers, brand: byId(get(product, 'brand'))} : product;
}

export function readJsonLd(page: Page): Candidate[] {
	const blocks = page.survey.scripts
		.filter(script => /ld\+json/i.test(script.getAttribute('type') ?? ''))
		.slice(0, mostBlocks)
		.map(script => parseTolerantly(script.textContent ?? ''));
	const all = collect(blocks);
	const isList = all.some(thing => typesOf(thing).some(type => listTypes.has(type)));
	const products = all.filter(isProduct).filter(product => !isList || get(product, 'offers') !== undefined);
	const product = isList && products.length > mostInList ? null : mainProduct(products, page);
	const crumbs = all.find(thing => typesOf(thing).includes('breadcrumblist'));
	return [
		...(product ? productCandidates('json-ld', resolved(product, all), page) : []),
		...(crumbs ? candidatesOf('json-ld', {breadcrumbs: readBreadcrumbs(crumbs)}) : []),
	];
}
