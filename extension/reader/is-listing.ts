import type {PageFacts} from '../../shared/product.ts';
import type {Candidate} from './candidate.ts';
import type {Page} from './page.ts';
import {overlap} from './text.ts';
import {quantityLabel} from './wording/buying.ts';

/** Addresses of pages that show many things, or none for sale. */
const otherPaths =
	/(?:^|\/)(?:search|suche|buscar|recherche|cart|basket|warenkorb|panier|checkout|login|signin|sign-in|register|account|kundenkonto|contacts?|wishlist|help|faq|blog|news|sendfriend|write-review)(?:[./]|$)/i;
const isHome = ({pathname, search}: URL) =>
	/^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/)?(?:index\.\w+|home)?$/i.test(pathname) && search === '';

/** Prices in the same dress as the best one; a product page has a few, of other things it recommends. */
const mostAlike = 5;
const noTag = {score: Number.NEGATIVE_INFINITY, look: '', from: 0};

/** A list right under the heading: name, price and button again and again, or prices that lead to other pages. */
function isList({tags, landmarks}: Page): boolean {
	const {heading, buyButtons} = landmarks;
	if (heading === null) return tags.filter(tag => tag.leadsAway).length > 8;
	const [first, second, third] = buyButtons.filter(at => at > heading);
	const isRow = (from: number | undefined, to: number | undefined) =>
		from !== undefined && to !== undefined && to - from < 25 && tags.some(tag => tag.from > from && tag.from < to);
	const under = tags.filter(tag => tag.from > heading).slice(0, 4);
	const best = tags.filter(tag => !tag.isStruck).reduce((top, tag) => (tag.score > top.score ? tag : top), noTag);
	const alike = tags.filter(tag => tag.look === best.look && Math.abs(tag.from - best.from) > 2);
	return (
		(isRow(first, second) && isRow(second, third)) ||
		(under.length === 4 && under.every(tag => tag.leadsAway)) ||
		new Set(alike.map(tag => tag.price.low.minor)).size >= mostAlike
	);
}

const near = 60;
/** Terms of payment and delivery may stand before the button that buys. */
const nearToBuy = 100;
const enough = 2.25;
/** Where the address already says that a listing should be here: a heading, and anything else. */
const enoughInStore = 1;
/** Titles of pages that stand where a listing should: checks for robots, errors. */
const blocked =
	/^(?:robot|captcha|access (?:denied|to this page)|just a moment|attention required|are you (?:a )?(?:human|robot)|verify|security check|pardon our interruption|error\b|(?:page )?not found|404|403|503|страница не найдена|доступ ограничен|antibot|seite nicht gefunden|page introuvable|验证码|访问验证|页面不存在)/i;
/** How shops address products. */
const productPaths =
	/\/(?:products?|produkte?|produit|producto|prod|item|itemdetails?|p|pd|dp|pr|gp|listing|goods|deal|artikel|article|oferta|annonces?|anuncios?|inserate?|anzeigen?|classified-?ads?|shop\/p)\/|[-_/]p-?\d{3,}|product_?(?:id|s_id|info|no)?=|[?&](?:pid|itemid|goods_id|products_id)=/i;

/** How much speaks for a page being about one product; 2.25 and more is enough. */
export function listingMarks(page: Page, facts: PageFacts, candidates: readonly Candidate[]): number {
	const says = (source: Candidate['source'], field: Candidate['field']) =>
		candidates.some(candidate => candidate.source === source && candidate.field === field);
	const structured = (['json-ld', 'microdata', 'rdfa'] as const).filter(source => says(source, 'title'));
	const hasOffer = structured.some(source => says(source, 'price') || says(source, 'availability'));
	const graphType =
		page.survey.metas.find(meta => meta.getAttribute('property') === 'og:type')?.getAttribute('content') ?? '';
	const {heading, headingText, buyButtons} = page.landmarks;
	const isNear = (at: number, reach = near) => heading !== null && at > heading && at - heading < reach;
	const isNamed = heading !== null && overlap(headingText, page.survey.documentTitle || headingText) >= 0.7;
	const hasPrice = page.tags.some(tag => !tag.isStruck && !tag.leadsAway && tag.score >= 2.5);
	const hasQuantity = page.survey.lines.some(
		({at, text}) => isNear(at) && text.length < 25 && quantityLabel.test(text),
	);
	const hasCode = candidates.some(
		({field, source}) => source === 'page' && (field === 'sku' || field === 'gtin' || field === 'mpn'),
	);
	return (
		(hasOffer ? 3 : structured.length > 0 ? 1.5 : 0) +
		(/product|:item\b/i.test(graphType) ? 1.5 : 0) +
		(isNamed ? 0.5 : 0) +
		(hasPrice ? 1 : 0) +
		(buyButtons.some(at => isNear(at, nearToBuy)) ? 1 : 0) +
		(hasQuantity ? 0.75 : 0) +
		(hasCode ? 0.75 : facts.sku || facts.listingId ? 0.25 : 0) +
		(facts.availability === null ? 0 : 0.5) +
		(productPaths.test(page.url.pathname + page.url.search) ? 0.5 : 0) +
		(facts.breadcrumbs.length > 1 ? 0.25 : 0) -
		(isList(page) ? 2 : 0)
	);
}

/**
 * Whether the page sells one product. In a registered store the address decides; elsewhere marks are counted: structured
 * data about one product, the page's declared type, and heading, price and buy button together.
 */
export function isListing(page: Page, facts: PageFacts, isStore: boolean, candidates: readonly Candidate[]): boolean {
	if (blocked.test(page.survey.documentTitle)) return false;
	const marks = listingMarks(page, facts, candidates);
	if (isStore) return facts.listingId !== null && facts.title !== null && marks >= enoughInStore;
	if (isHome(page.url) || otherPaths.test(page.url.pathname)) return false;
	return marks >= enough;
}
