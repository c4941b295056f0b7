import type {Seller} from '../../shared/product.ts';
import type {Candidate} from './candidate.ts';
import {isFreeText} from './free-text.ts';
import {namedSellerId} from './labelled-seller-id.ts';
import {absolute, type Page} from './page.ts';
import {isSellerPage, linkOver, sellerIdOf} from './seller-link.ts';
import {isStoreItself} from './seller-name.ts';
import {sellersCalled, sellersIn} from './state-seller.ts';
import {folded} from './text.ts';
import {idsOf, linkWords, type SellerWord} from './visible/seller.ts';

type Saying = Candidate<'seller'>;

/** Addresses of things that bear a name as a seller does. */
const brandPages =
	/\/(?:brands?|marques?|marcas?|marken?|marchi|merk(?:en)?|hersteller|manufacturers?|producent|search|c|cat|category|collections?|tags?)\//i;

/**
 * In a store without a reading of its own: a seller known by name gets the id that another source, the page's data or
 * links of that name give it. Only where the page does not itself name several sellers, and nothing gives another id:
 * an id of somebody else is worse than none.
 */
export function withIdentity(seller: Seller, candidates: readonly Candidate[], page: Page): Seller {
	if (seller.kind !== 'marketplace') return seller;
	const said = candidates.filter((one): one is Saying => one.field === 'seller');
	const data = said.filter(({source, value}) => value.id !== null && isData.has(source));
	if (seller.id !== null) return isDenied(seller, data) ? {...seller, id: null} : seller;
	const name = folded(seller.name ?? '');
	const named = data.find(({value}) => name !== '' && folded(value.name ?? '') === name);
	if (named) return {...seller, id: named.value.id, url: seller.url ?? named.value.url};
	const isNamedByData = said.some(({source, value}) => isData.has(source) && folded(value.name ?? '') === name);
	if (!name || isStoreItself(seller.name ?? '', page) || !(isNamedByData || isNamedByPage(name, page))) return seller;
	const [only, ...others] = new Set(data.map(({value}) => value.id));
	if (only && others.length === 0 && data.every(({value}) => value.name === null)) return {...seller, id: only};
	return data.length > 0 ? seller : byName(seller, name, page);
}

/** Sources that the site alone writes. */
const isData: ReadonlySet<string> = new Set(['json-ld', 'state']);

/** A number in the page's data and a name in its links are two ways to name one seller; several of a kind are several. */
function byName(seller: Seller, name: string, page: Page): Seller {
	const called = sellersCalled(page.state(), name);
	// Names are not unique: where the data knows several sellers, the one so called may be another one's
	const known = sellersIn(page.state()).every(({id}) => id === called[0]) ? called : [];
	const linked = linksCalled(seller.name ?? '', page);
	if (known.length > 1 || idsOf(linked).size > 1) return seller;
	const link = linked.find(({id}) => id !== null);
	return {...seller, id: known[0] ?? link?.id ?? formSeller(page), url: seller.url ?? absolute(link?.href, page.url)};
}

/**
 * Whether the page, and not a merchant in running text, calls the seller so: all its rows name the same, and no link
 * beside the product leads to another seller.
 */
function isNamedByPage(name: string, page: Page): boolean {
	const words = page.sellers();
	const names = [...words, ...linkWords(page)].flatMap(one => (one.name === null ? [] : folded(one.name)));
	return names.every(one => one === name) && idsOf(words).size <= 1 && words.every(({isSet}) => isSet);
}

/** The page's data knows another id under the seller's own name, or the very id under another name. */
const isDenied = (seller: Seller, data: readonly Saying[]): boolean =>
	data.some(({value, source}) => source === 'json-ld' && value.id !== null && !isSame(value, seller));

const isSame = (a: Seller, b: Seller): boolean =>
	a.id?.toLowerCase() === b.id?.toLowerCase() || folded(a.name ?? '') === folded(b.name ?? '');

/** Links of a name that lead to a seller's page or end in that name, outside of what merchants and shoppers write. */
function linksCalled(called: string, page: Page): SellerWord[] {
	const name = folded(called);
	const longest = called.length + 12;
	return page.survey.lines.flatMap(({element, text}) => {
		if (text.length > longest || folded(text) !== name || isFreeText(element) || isOfOtherGoods(element, page))
			return [];
		const href = linkOver(element);
		if (!href || brandPages.test(href)) return [];
		const id = isSellerPage(href, page) ? sellerIdOf(href, page) : namedSellerId(href, page, called);
		return {name: text, id, href, isSet: true};
	});
}

/** In an entry of a list that has a price of its own. */
function isOfOtherGoods(element: Element, {survey, tags, landmarks}: Page): boolean {
	let entry: Element | null = element;
	for (let level = 0; entry && level < 8 && !/^(?:li|article)$/.test(entry.localName); level++)
		entry = entry.parentElement;
	const [from, to] = (entry && /^(?:li|article)$/.test(entry.localName) && survey.spans.get(entry)) || [0, 0];
	const holds = (at: number | null) => at !== null && at >= from && at < to;
	return tags.some(tag => holds(tag.from)) && !holds(landmarks.heading);
}

const formFields =
	'input[name="seller_id"], input[name="sellerId"], input[name="seller"], [data-seller-id], [data-sellerid]';
const formAttributes = ['data-seller-id', 'data-sellerid', 'value'];

/** The one seller's id that the form which buys and its buttons carry: no merchant writes fields. */
function formSeller({document}: Page): string | null {
	const ids = new Set<string>();
	for (const field of document.querySelectorAll(formFields)) {
		if (isFreeText(field)) continue;
		const id = formAttributes.map(name => field.getAttribute(name)?.trim()).find(Boolean);
		if (id && /^(?=.*\d)[\w.-]{2,80}$/.test(id)) ids.add(id);
	}
	const [only, ...more] = ids;
	return only && more.length === 0 ? only : null;
}
