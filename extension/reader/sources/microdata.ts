import {type Candidate, candidatesOf} from '../candidate.ts';
import {mainProduct} from '../main-product.ts';
import {type Dialect, itemOf} from '../markup-tree.ts';
import type {Page} from '../page.ts';
import {isProduct, productCandidates, readBreadcrumbs} from '../schema-org.ts';
import {get, type Thing, typesOf} from '../thing.ts';

const dialects: Record<'microdata' | 'rdfa', Dialect> = {
	microdata: {scope: 'itemscope', type: 'itemtype', property: 'itemprop'},
	rdfa: {scope: 'typeof', type: 'typeof', property: 'property'},
};

/** Items that name other products than the one the page is about. */
const elsewhere = /^(?:isRelatedTo|isSimilarTo|isAccessoryOrSparePartFor|isConsumableFor|itemListElement)$/;
const mostItems = 120;

function readMarkup(page: Page, source: 'microdata' | 'rdfa'): Candidate[] {
	const dialect = dialects[source];
	const items = page.survey.items
		.filter(
			item =>
				item.hasAttribute(dialect.scope) &&
				/product|vehicle|\bcar\b|book|event|breadcrumb/i.test(item.getAttribute(dialect.type) ?? ''),
		)
		.filter(item => !elsewhere.test(item.getAttribute(dialect.property) ?? ''))
		.slice(0, mostItems)
		.map(item => itemOf(item, dialect));
	const found = mainProduct(items.filter(isProduct), page);
	const product = found && get(found, 'offers') === undefined ? {...found, offers: looseOffers(page, dialect)} : found;
	const crumbs = items.find(item => typesOf(item).includes('breadcrumblist'));
	return [
		...(product ? productCandidates(source, product, page) : []),
		...(crumbs ? candidatesOf(source, {breadcrumbs: readBreadcrumbs(crumbs)}) : []),
	];
}

/** Offers that stand outside of the product's scope, as crooked markup leaves them; many are of many products. */
function looseOffers(page: Page, dialect: Dialect): Thing[] {
	const offers = page.survey.items.filter(
		item =>
			/offer$/i.test(item.getAttribute(dialect.type) ?? '') &&
			!elsewhere.test(item.getAttribute(dialect.property) ?? ''),
	);
	return offers.length <= 2 ? offers.map(item => itemOf(item, dialect)) : [];
}

export const readMicrodata = (page: Page): Candidate[] => readMarkup(page, 'microdata');
export const readRdfa = (page: Page): Candidate[] => readMarkup(page, 'rdfa');
