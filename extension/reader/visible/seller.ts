import {cut} from '../../../shared/cut.ts';
import type {Seller} from '../../../shared/product.ts';
import {isFreeText} from '../free-text.ts';
import {labelledSellerId} from '../labelled-seller-id.ts';
import type {Page} from '../page.ts';
import {merchant} from '../pick.ts';
import {isSellerPage, leadsTo, linkAround, linkOver, sellerIdOf} from '../seller-link.ts';
import {isStoreItself, ownIfItself} from '../seller-name.ts';
import {folded} from '../text.ts';
import {vagueSellerLabels} from '../wording/row-labels.ts';
import {moreOfSeller, peopleSell} from '../wording/seller-words.ts';
import type {Row} from './rows.ts';
import {shopAround} from './shop-path.ts';

/** Lines around the heading in which a page says who sells. */
const above = 60;
const below = 250;
const longestName = 80;

const noName =
	/\(\d+\)$|^(?:[\d\s.,%()★☆+-]+|.{0,1}|(?:seller |shop |store )?(?:rating|reviews?|info(?:rmation)?|details?|contact|visit|follow|subscribe|name|feedback|profile|log ?in|sign ?in|register|more).{0,20}|подписаться|перейти.*|о магазине|关注|进店|folgen|suivre|seguir)$/iu;

/**
 * One place of the page that says who sells: what it calls them, and where a click there leads. `isSet`: no running text,
 * which a merchant may have written, but a link or a label and a name in elements of their own.
 */
export type SellerWord = {name: string | null; id: string | null; href: string | null; isSet: boolean};

const isNear = ({landmarks: {heading, buyButtons}}: Page, at: number): boolean =>
	heading === null
		? buyButtons.some(button => Math.abs(button - at) < below)
		: at > heading - above && at < heading + below;

const mayBeName = (text: string): boolean =>
	text.length <= longestName && !noName.test(text) && !moreOfSeller.test(text);

/** Rows of the buy box that name a seller, in document order. */
function rowWords(page: Page, rows: readonly Row[]): SellerWord[] {
	return rows.flatMap(({kind, label, value, element, at}) => {
		if (kind !== 'seller' || !mayBeName(value) || !isNear(page, at) || isFreeText(element)) return [];
		const href = linkAround(element);
		if (vagueSellerLabels.has(label) && !isSellerPage(href, page)) return [];
		const id = labelledSellerId(href, page, value);
		return {name: value, id, href, isSet: id !== null || page.survey.lines[at]?.element !== element};
	});
}

/** Links to all that this listing's seller sells; the name is what another link to the same place is called. */
function moreWords(page: Page): SellerWord[] {
	const {lines} = page.survey;
	const hrefOf = (element: Element) => (isFreeText(element) ? null : linkOver(element));
	return lines.flatMap(({text, element, at}) => {
		const href = text.length <= longestName && isNear(page, at) && moreOfSeller.test(text) ? hrefOf(element) : null;
		if (!href) return [];
		const named = lines.find(line => mayBeName(line.text) && linkOver(line.element) === href && hrefOf(line.element));
		const name = named?.text ?? null;
		return {name, id: labelledSellerId(href, page, name), href, isSet: true};
	});
}

/** Links beside the product that lead to a seller's page, or to a person's who is numbered or bears the page's name. */
export function linkWords(page: Page): SellerWord[] {
	const words = page.survey.lines.flatMap(({element, text, at}) => {
		if (!isNear(page, at) || !mayBeName(text)) return [];
		const href = linkOver(element);
		const kind = leadsTo(href, page);
		const id = kind === null ? null : sellerIdOf(href, page);
		if (id === null || isFreeText(element)) return [];
		// Without a number it may as well be the reader's own profile, or a newsletter
		const isNamed = /\d/.test(id) || unspaced(id) === unspaced(text) || isStoreItself(text, page);
		return isNamed ? {name: text, id, href, kind, isSet: true} : [];
	});
	const sure = words.filter(({kind}) => kind === 'seller');
	if (sure.length > 0) return sure;
	// Where nobody speaks of selling, those who bear a name may have written the book, or write about it
	const isMarket = page.survey.lines.some(({text}) => text.length <= 60 && peopleSell.test(text));
	return isMarket
		? words
		: words.filter(({id, href}) => /\d/.test(id) && !/\/(?:people|creators?)\//i.test(href ?? ''));
}

const unspaced = (text: string): string => folded(text).replace(/ /g, '');

/** All places where the page says under a label who sells. More than one id: some are of other offers, or invented. */
export const labelledSellers = (page: Page, rows: readonly Row[]): SellerWord[] => [
	...rowWords(page, rows),
	...moreWords(page),
];

export const idsOf = (words: readonly SellerWord[]): Set<string> =>
	new Set(words.flatMap(({id}) => (id === null ? [] : [id.toLowerCase()])));

/**
 * Who sells by the rows of the buy box and by links to the seller's other goods, else by a link to a seller's page
 * beside the product. The id is told only where all of them that hold one agree.
 */
export function visibleSeller(page: Page): Seller | null {
	const words = page.sellers();
	const told = words.length > 0 ? words : linkWords(page);
	if (told.length === 0) return shopSeller(page);
	const first = told.find(({name}) => name !== null) ?? told[0];
	if (!first) return null;
	const isOne = idsOf(told).size === 1;
	// Links without a label that lead to several sellers name nobody: people comment, others sell too
	if (words.length === 0 && !isOne) return null;
	const linked = isOne ? told.find(({id, name}) => id !== null && (name === null || sameName(name, first.name))) : null;
	const name = first.name === null ? null : cut(first.name, 300);
	if (name === null && !linked) return null;
	return ownIfItself(merchant(page, name, linked?.id ?? null, linked?.href ?? first.href), page);
}

/** Where no word tells who sells, the part of the site that the page stands in may. */
function shopSeller(page: Page): Seller | null {
	const shop = shopAround(page);
	return shop && ownIfItself(merchant(page, shop.name, shop.id, shop.href), page);
}

const sameName = (a: string, b: string | null): boolean => b !== null && folded(a) === folded(b);
