import type {Seller} from '../../../shared/product.ts';
import {isFreeText} from '../free-text.ts';
import type {Page} from '../page.ts';
import {merchant} from '../pick.ts';
import {isSellerPage, linkAround, linkOver, sellerIdOf} from '../seller-link.ts';
import {isStoreItself, ownIfItself} from '../seller-name.ts';
import {cut} from '../text.ts';
import {vagueSellerLabels} from '../wording/row-labels.ts';
import type {Row} from './rows.ts';

/** Lines around the heading in which a page says who sells. */
const above = 60;
const below = 250;

const noName =
	/\(\d+\)$|^(?:[\d\s.,%()★☆+-]+|.{0,1}|(?:seller |shop |store )?(?:rating|reviews?|info(?:rmation)?|details?|contact|visit|follow|subscribe|name|feedback|profile|log ?in|sign ?in|register|more).{0,20}|подписаться|перейти.*|о магазине|关注|进店|folgen|suivre|seguir)$/iu;

const isNear = ({landmarks: {heading, buyButtons}}: Page, at: number): boolean =>
	heading === null
		? buyButtons.some(button => Math.abs(button - at) < below)
		: at > heading - above && at < heading + below;

/** Who sells by the rows of the buy box, else by a link to a seller's page beside the product. */
export function visibleSeller(page: Page, rows: readonly Row[]): Seller | null {
	for (const row of rows) {
		if (row.kind !== 'seller' || row.value.length > 80 || noName.test(row.value) || !isNear(page, row.at)) continue;
		if (isFreeText(row.element)) continue;
		const href = linkAround(row.element);
		if (vagueSellerLabels.has(row.label) && !isSellerPage(href, page.url)) continue;
		return ownIfItself(merchant(page, cut(row.value, 300), sellerIdOf(href, page.url), href), page);
	}
	return linkedSeller(page);
}

function linkedSeller(page: Page): Seller | null {
	for (const {element, text, at} of page.survey.lines) {
		if (text.length > 80 || !isNear(page, at)) continue;
		const href = linkOver(element);
		if (!isSellerPage(href, page.url) || noName.test(text) || isFreeText(element)) continue;
		const seller = ownIfItself(merchant(page, cut(text, 300), sellerIdOf(href, page.url), href), page);
		// Without a number it may as well be the reader's own profile, or a newsletter
		if (isStoreItself(text, page) || /\d/.test(seller.id ?? '')) return seller;
	}
	return null;
}
