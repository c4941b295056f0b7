import type {Seller} from '../../../shared/product.ts';
import {isFreeText} from '../../reader/free-text.ts';
import type {Page} from '../../reader/page.ts';
import {merchant, ownSeller, textAt} from '../../reader/pick.ts';
import {sellsAlone} from '../../reader/sells-alone.ts';
import {folded} from '../../reader/text.ts';
import {get, isThing, type Thing, word} from '../../reader/thing.ts';
import {vagueSellerLabels} from '../../reader/wording/row-labels.ts';
import type {InAddress} from './read-store.ts';

/** Keys of a seller's id and name in the page's data, and of the object that holds both. */
type Keys = readonly [id: string, name: string, around?: string];

/** Where a store itself writes who sells; never a place that a merchant writes in. */
export type SellerPlaces = {
	/** Links to the seller's page; the first with an id counts. */
	link?: string;
	/** The id in such a link's address, as first group. */
	id?: RegExp;
	/** Where the name stands when it is not the link's text. */
	name?: string;
	state?: readonly Keys[];
	/** The id in scripts that are code and no data, as first group. */
	code?: RegExp;
	/** Names, or ids, under which the store itself sells. */
	own?: RegExp;
	/** A page that names no other seller is the store's own offer. */
	elseOwn?: boolean;
};

type Found = {id: string; name: string | null; href: string | null};

const mostLinks = 40;
const isId = (id: string | null): id is string => id !== null && /^[\w.-]{1,80}$/.test(id);
const isName = (name: string | null): name is string => name !== null && name.length > 1 && name.length <= 100;

/** The first line an element shows: what follows a name there is ratings and badges. */
const firstLine = ({survey}: Page, element: Element): string | null => {
	const from = survey.spans.get(element)?.[0];
	return (from === undefined ? null : survey.lines[from]?.text) || element.getAttribute('title')?.trim() || null;
};

function linked(page: Page, {link, id}: SellerPlaces): Found | null {
	if (!link || !id) return null;
	let found: Found | null = null;
	for (const element of [...page.document.querySelectorAll(link)].slice(0, mostLinks)) {
		const href = element.getAttribute('href') ?? '';
		const code = id.exec(href)?.[1] ?? null;
		if (!isId(code) || isFreeText(element)) continue;
		found ??= {id: code, name: null, href};
		const name = found.id === code ? firstLine(page, element) : null;
		if (isName(name)) return {...found, name};
	}
	return found;
}

/** Some stores wrap each value: `{name: 'companyId', value: 1}`. */
const plainValue = (thing: Thing, key: string): string | null => {
	const value = get(thing, key);
	return word(isThing(value) ? get(value, 'value') : value);
};

const namesListing = (thing: Thing, {listingId}: InAddress): boolean =>
	listingId !== null && Object.values(thing).some(value => String(value) === listingId);

/** The seller in an object that also names this listing; else the only one, if the page shows no other name. */
function inState(page: Page, {state = []}: SellerPlaces, address: InAddress, shown: string | null): Found | null {
	for (const [idKey, nameKey, around] of state) {
		const others = new Map<string, Found>();
		for (const thing of page.state()) {
			const holder = around === undefined ? thing : get(thing, around);
			if (!isThing(holder)) continue;
			const [id, name] = [plainValue(holder, idKey), plainValue(holder, nameKey)];
			if (!isId(id) || id === '0' || !isName(name)) continue;
			const found = {id, name, href: null};
			if (namesListing(thing, address)) return found;
			others.set(id, found);
		}
		const [only, ...more] = others.values();
		if (only && more.length === 0 && (shown === null || folded(shown) === folded(only.name ?? ''))) return only;
	}
	return null;
}

/** A second, other id means that the code speaks of several sellers, or that somebody else wrote into it. */
function inCode({survey}: Page, {code}: SellerPlaces): Found | null {
	if (!code) return null;
	const ids = new Set<string>();
	for (const {textContent} of survey.scripts)
		for (const [, id] of (textContent ?? '').matchAll(code)) if (id) ids.add(id);
	const [id = null, ...more] = ids;
	return isId(id) && more.length === 0 ? {id, name: null, href: null} : null;
}

/** The name where the store writes it, else in the row that says who sells. */
function shownName(page: Page, {name}: SellerPlaces): string | null {
	const row = page.rows.find(
		({kind, label, value, element}) =>
			kind === 'seller' && value.length < 80 && !vagueSellerLabels.has(label) && !isFreeText(element),
	);
	return [name === undefined ? null : textAt(page, name), row?.value ?? null].find(isName) ?? null;
}

/** Who sells, from the places where the store writes it. Undefined: they tell nothing, and general rules may. */
export function sellerFrom(places: SellerPlaces, page: Page, address: InAddress): Seller | undefined {
	const shown = shownName(page, places);
	const isOwn = (word: string | null) => word !== null && places.own?.test(word) === true;
	const seen =
		linked(page, places) ?? (isOwn(shown) ? null : (inState(page, places, address, shown) ?? inCode(page, places)));
	const found = address.sellerId === null || seen?.id === address.sellerId ? seen : null;
	const id = address.sellerId ?? found?.id ?? null;
	const name = found?.name ?? shown;
	// Beside a number only the name that stands with it counts: a merchant may have written the row
	if (isOwn(id) || isOwn(id === null ? shown : (found?.name ?? null))) return ownSeller(name);
	if (id !== null) return merchant(page, name, id, found?.href);
	// A page without a price is not there yet, or sells nothing
	return places.elseOwn && name === null && page.tags.length > 0 && sellsAlone(page) ? ownSeller(null) : undefined;
}
