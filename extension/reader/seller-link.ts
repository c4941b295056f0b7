import {absolute, type Page} from './page.ts';
import {folded} from './text.ts';
import {
	innerSegments,
	noSellers,
	numberedSeller,
	personSegments,
	sellerParameters,
	sellerSegments,
	shopSegments,
} from './wording/seller-words.ts';

const own = String.raw`\/(?:(?:${innerSegments})\/(?=[^/]))?(?:[a-z-]+\/(?=\d))?([\p{L}\d@~._-]{2,80})`;
const sellers = new RegExp(String.raw`\/(?:${sellerSegments})${own}`, 'iu');
const people = new RegExp(String.raw`\/(?:${personSegments})${own}`, 'iu');
const shops = new RegExp(String.raw`\/(?:${shopSegments})${own}`, 'iu');

/** Hosts of a site that belong to nobody who sells. */
const commonHosts =
	/^(?:www\d?|m|mobile|shop|shops|store|stores|help|support|my|account|login|blog|seller|sellers|web|en|de|fr|us)$/i;

/** How surely an address leads to a seller's page: by the words in it (`seller`, `person`), only where a label says so, or not. */
export type LeadsTo = 'seller' | 'person' | 'unclear' | 'elsewhere';

type Site = Pick<Page, 'url' | 'domain'>;

/** An address as a link of the page's own site; null when it leads to any other: nobody's id stands there. */
function onSite(href: string | null, {url, domain}: Site): URL | null {
	const address = absolute(href, url);
	if (!address) return null;
	const target = new URL(address);
	return target.hostname === domain || target.hostname.endsWith(`.${domain}`) ? target : null;
}

const pathOf = (url: URL): string => safeDecode(url.pathname);
const isOwnAddress = (target: URL, {url}: Site): boolean =>
	target.pathname === url.pathname && target.hostname === url.hostname;

export function leadsTo(href: string | null, page: Site): LeadsTo {
	const target = onSite(href, page);
	if (!target || isOwnAddress(target, page)) return 'elsewhere';
	if (sellers.test(pathOf(target))) return 'seller';
	return people.test(pathOf(target)) ? 'person' : 'unclear';
}

/** Addresses that lead to a seller's page on any marketplace, by the words in their path. */
export const isSellerPage = (href: string | null, page: Site): boolean =>
	['seller', 'person'].includes(leadsTo(href, page)) && sellerIdOf(href, page) !== null;

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

const isId = (text: string): boolean => /^[\w.~-]{2,80}$/.test(text) && !noSellers.test(text);

function idFrom(segment: string): string | null {
	const bare = segment.replace(/\.(?:html?|php|aspx?|jsp)$/i, '').replace(/^@/, '');
	return noSellers.test(bare) ? null : bare;
}

/**
 * The same where a label says that the link leads to the seller: then also a customer's number, the seller's name in the
 * address, a shop's own host, and at last any coded segment tell. A segment counts as a whole: parts of it may be chosen.
 */
export function labelledSellerId(href: string | null, page: Site, name: string | null): string | null {
	const target = onSite(href, page);
	if (!target || isOwnAddress(target, page)) return null;
	return (
		sellerIdOf(href, page) ??
		customerNumber(target) ??
		soleNumber(target, page) ??
		namedSellerId(href, page, name) ??
		codedSegment(target, page)
	);
}

/** Where nothing but its text says whose link it is: only the name itself in the address tells. */
export function namedSellerId(href: string | null, page: Site, name: string | null): string | null {
	const target = onSite(href, page);
	if (!target || isOwnAddress(target, page)) return null;
	return (name === null ? null : namedSegment(target, name)) ?? ownHost(target, page);
}

function only<T>(all: Iterable<T>): T | null {
	const [first, ...more] = new Set(all);
	return more.length > 0 ? null : (first ?? null);
}

const customerNumber = ({pathname, search}: URL): string | null =>
	only([...(pathname + search).matchAll(numberedSeller)].map(([, number = '']) => number)) || null;

const segmentsOf = (url: URL): string[] => pathOf(url).split('/').filter(Boolean);
const goods =
	/\/(?:p|dp|pd|pr|prod|items?|products?|goods|listings?|ads?|deals?|offers?|help|faq|blog|c|cat|category)\//i;

/** `/v/gear-house/4711`: the one segment that is a number. */
const soleNumber = (target: URL, {url}: Site): string | null => {
	const number = goods.test(target.pathname) ? null : only(segmentsOf(target).filter(part => /^\d+$/.test(part)));
	return number && number.length > 3 && !url.href.includes(number) ? number : null;
};

/** `/c4711-house-of-gear.html` */
function codedSegment(target: URL, {url}: Site): string | null {
	const last = segmentsOf(target).at(-1);
	const id = last && !goods.test(target.pathname) ? idFrom(last) : null;
	const number = id ? /\d{4,}/.exec(id)?.[0] : undefined;
	return id && number && isId(id) && !url.href.includes(number) ? id : null;
}

const letters = (text: string): string =>
	folded(text)
		.split(' ')
		.filter(part => !/\d/.test(part))
		.join('');

/** The last segment where it is the seller's name, however written, whatever the site calls such pages: `/p/gear-house-4711`. */
function namedSegment(target: URL, name: string): string | null {
	const last = segmentsOf(target).at(-1);
	const id = last ? idFrom(last) : null;
	if (!id || !isId(id)) return null;
	const said = letters(id);
	return folded(id).replace(/ /g, '') === folded(name).replace(/ /g, '') || (said.length > 2 && said === letters(name))
		? id
		: null;
}

/** `gear-house.market.example` on market.example. */
function ownHost({hostname, pathname}: URL, {url, domain}: Site): string | null {
	if (hostname === url.hostname || pathname !== '/' || !hostname.endsWith(`.${domain}`)) return null;
	const label = hostname.slice(0, -domain.length - 1);
	return /^[a-z\d-]{2,60}$/i.test(label) && !commonHosts.test(label) ? label : null;
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
