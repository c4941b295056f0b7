import type {OfferSeen} from './contract.ts';

/**
 * The address of a reported page as the accused may read it: where it is, and of its query what names the listing. The rest, such
 * as the marks of a link in a letter to one customer, may tell a seller who opened the page.
 */
export function addressForParties({url, listing}: Pick<OfferSeen, 'url' | 'listing'>): string {
	const {origin, pathname, searchParams} = new URL(url);
	const naming = [...searchParams].filter(([, value]) => value !== '' && value === listing);
	// Sessions of some shops stand behind a semicolon
	const place = origin + pathname.replace(/;[^/]*/g, '');
	return naming.length === 0 ? place : `${place}?${new URLSearchParams(naming)}`;
}
