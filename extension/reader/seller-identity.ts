import type {Seller} from '../../shared/product.ts';
import type {Candidate} from './candidate.ts';
import {isFreeText} from './free-text.ts';
import {absolute, type Page} from './page.ts';
import {isSellerPage, linkOver, sellerIdOf} from './seller-link.ts';
import {isStoreItself} from './seller-name.ts';
import {sellersIn} from './state-seller.ts';
import {folded} from './text.ts';

/** A seller known by name gets the id that another source, the page's data or a link of that name gives it. */
export function withIdentity(seller: Seller, candidates: readonly Candidate[], page: Page): Seller {
	if (seller.kind !== 'marketplace' || seller.id !== null || seller.name === null) return seller;
	const name = folded(seller.name);
	if (!name || isStoreItself(seller.name, page)) return seller;
	const other = candidates.find(
		(one): one is Candidate<'seller'> =>
			one.field === 'seller' && one.value.id !== null && folded(one.value.name ?? '') === name,
	);
	if (other) return {...seller, id: other.value.id, url: seller.url ?? other.value.url};
	const named = sellersIn(page.state()).filter(one => folded(one.name) === name);
	if (named[0] && named.length === 1) return {...seller, id: named[0].id};
	const longest = seller.name.length + 12;
	for (const {element, text} of page.survey.lines) {
		if (text.length > longest || folded(text) !== name || isFreeText(element)) continue;
		const href = linkOver(element);
		const id = isSellerPage(href, page.url) ? sellerIdOf(href, page.url) : ownName(href, page, name);
		if (id) return {...seller, id, url: absolute(href, page.url)};
	}
	return seller;
}

/** An address that ends in the seller's own name is the seller's, whatever the shop calls such pages. */
function ownName(href: string | null, page: Page, name: string): string | null {
	const address = absolute(href, page.url);
	const last = address ? new URL(address).pathname.split('/').filter(Boolean).at(-1) : undefined;
	return last && folded(last) === name && /^[\w.-]{2,80}$/.test(last) ? last : null;
}
