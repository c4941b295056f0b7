import {idFrom, isId, isOwnAddress, onSite, pathOf, type Site, sellerIdOf} from './seller-link.ts';
import {folded} from './text.ts';
import {numberedSeller} from './wording/seller-words.ts';

/** Hosts of a site that belong to nobody who sells. */
const commonHosts =
	/^(?:www\d?|m|mobile|shop|shops|store|stores|help|support|my|account|login|blog|seller|sellers|web|en|de|fr|us)$/i;

/**
 * The store's id for a seller where a label says that the link leads to the seller: then also a customer's number, the
 * seller's name in the address, a shop's own host, and at last any coded segment tell. Only a number named as the
 * customer's is cut out of a segment: other parts of it may be chosen by who sells.
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
