import {absolute} from './page.ts';

const parameters = [
	'seller',
	'sellerid',
	'seller_id',
	'merchantid',
	'merchant_id',
	'merchant',
	'shopid',
	'shop_id',
	'storeid',
	'store_id',
	'vendorid',
	'vendor_id',
	'supplierid',
	'memberid',
	'userid',
	'user_id',
];
const paths =
	/\/(?:sellers?|shops?|stores?|usr|users?|profile|profil|vendors?|merchants?|members?|auctioneer|perfil|tienda|loja|verkaeufer|sprzedawca|people|store-front|str)\/(?:view\/|index\/|[a-z-]+\/(?=\d))?([\p{L}\d._-]{2,80})/iu;

const sellerPages =
	/\/(?:sellers?|usr|users?|profile|profil|perfil|vendors?|merchants?|auctioneers?|memberprofile|shop-profile|people)\/(?:view\/|index\/)?[\p{L}\d._-]{2,80}/iu;

/** Addresses that lead to a seller's page on any marketplace, by the words in their path. */
export const isSellerPage = (href: string | null, base: URL): boolean => {
	if (!href || !sellerPages.test(safeDecode(href))) return false;
	const address = absolute(href, base);
	return (
		address !== null &&
		new URL(address).hostname.endsWith(base.hostname.split('.').slice(-2).join('.')) &&
		sellerPages.test(safeDecode(new URL(address).pathname))
	);
};

/** The store's own id for a seller as the address of the seller's page holds it; null when it holds none. */
export function sellerIdOf(href: string | null, base: URL): string | null {
	const address = absolute(href, base);
	if (!address) return null;
	const url = new URL(address);
	for (const [name, value] of url.searchParams) {
		if (parameters.includes(name.toLowerCase()) && /^[\w.-]{2,80}$/.test(value)) return value;
	}
	const found = paths.exec(safeDecode(url.pathname))?.[1];
	return found && !/\.(?:html?|php|aspx?)$/i.test(found) ? found : (found?.replace(/\.\w+$/, '') ?? null);
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
