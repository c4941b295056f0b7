import {isUnder} from '../../shared/is-under.ts';
import {absolute, type Page} from './page.ts';
import {
	innerSegments,
	noSellers,
	personSegments,
	sellerParameters,
	sellerSegments,
	shopSegments,
} from './wording/seller-words.ts';

const own = String.raw`\/(?:(?:${innerSegments})\/(?=[^/]))?(?:[a-z-]+\/(?=\d))?([\p{L}\d@~._-]{2,80})`;
const sellers = new RegExp(String.raw`\/(?:${sellerSegments})${own}`, 'iu');
const people = new RegExp(String.raw`\/(?:${personSegments})${own}`, 'iu');
const shops = new RegExp(String.raw`\/(?:${shopSegments})${own.replace('{2,80}', '{3,80}')}`, 'iu');

/** Whose page an address leads to, by the words in it: only who sells has such a one, or anybody may. */
type LeadsTo = 'seller' | 'person';

export type Site = Pick<Page, 'url' | 'domain'>;

/** An address as a link of the page's own site; null when it leads to any other: nobody's id stands there. */
export function onSite(href: string | null, {url, domain}: Site): URL | null {
	const address = absolute(href, url);
	if (!address) return null;
	const target = new URL(address);
	return isUnder(target.hostname, domain) ? target : null;
}

export const pathOf = (url: URL): string => safeDecode(url.pathname);
export const isOwnAddress = (target: URL, {url}: Site): boolean =>
	target.pathname === url.pathname && target.hostname === url.hostname;

/** Most links hold no such word: one look at the text instead of an address parsed. */
const mayLead = new RegExp(String.raw`\/(?:${sellerSegments}|${personSegments})\/`, 'i');

export function leadsTo(href: string | null, page: Site): LeadsTo | null {
	const target = href !== null && mayLead.test(href) ? onSite(href, page) : null;
	if (!target || isOwnAddress(target, page)) return null;
	if (sellers.test(pathOf(target))) return 'seller';
	return people.test(pathOf(target)) ? 'person' : null;
}

/** Addresses that lead to a seller's page on any marketplace, by the words in their path. */
export const isSellerPage = (href: string | null, page: Site): boolean =>
	leadsTo(href, page) !== null && sellerIdOf(href, page) !== null;

/** The store's own id for a seller as the address of the seller's page holds it; null when it holds none. */
export function sellerIdOf(href: string | null, page: Site): string | null {
	const target = onSite(href, page);
	if (!target || isOwnAddress(target, page)) return null;
	for (const [name, value] of target.searchParams)
		if (sellerParameters.has(name.toLowerCase()) && isId(value)) return value;
	const path = pathOf(target);
	const found = (sellers.exec(path) ?? people.exec(path) ?? shops.exec(path))?.[1] ?? null;
	return found === null ? null : idFrom(found);
}

export const isId = (text: string): boolean => /^[\w.~-]{2,80}$/.test(text) && !noSellers.test(text);

export function idFrom(segment: string): string | null {
	const bare = segment.replace(/\.(?:html?|php|aspx?|jsp)$/i, '').replace(/^@/, '');
	return noSellers.test(bare) ? null : bare;
}

function safeDecode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** Where a click on an element leads by itself. */
export function linkOver(element: Element): string | null {
	let here: Element | null = element;
	for (let level = 0; here && level < 3; level++, here = here.parentElement) {
		if (here.localName === 'a') return here.getAttribute('href');
	}
	return null;
}

/** Where a click on an element or on a link inside it leads. */
export const linkAround = (element: Element): string | null =>
	linkOver(element) ?? element.querySelector('a[href]')?.getAttribute('href') ?? null;
