import type {Page} from './page.ts';
import {overlap} from './text.ts';
import {get, type Thing, things, typesOf, wordOf} from './thing.ts';

const path = (url: string | null, page: Page): string | null => {
	try {
		return url === null ? null : decodeURIComponent(new URL(url, page.url).pathname).replace(/\/$/, '');
	} catch {
		return null;
	}
};

/** How much speaks for a product being the one the page is about: its address, its name as heading, having an offer. */
function fitness(product: Thing, page: Page): number {
	const own = path(page.url.href, page);
	const address = path(wordOf(product, 'url', '@id', 'mainEntityOfPage'), page);
	const name = wordOf(product, 'name') ?? '';
	const named = Math.max(overlap(name, page.heading), overlap(name, page.survey.documentTitle));
	const sku = wordOf(product, 'sku', 'productID');
	return (
		(address !== null && address === own && own !== '' ? 3 : 0) +
		named * 2 +
		(get(product, 'offers') === undefined ? 0 : 1) +
		(sku && sku.length > 3 && page.url.href.includes(sku) ? 1 : 0) +
		(typesOf(product).includes('productgroup') ? 0.5 : 0)
	);
}

/** The product a page is about among all it names; null when they are many and none stands out (a list). */
export function mainProduct(products: readonly Thing[], page: Page): Thing | null {
	const ranked = products.slice(0, 100).map(product => ({product, fits: fitness(product, page)}));
	ranked.sort((a, b) => b.fits - a.fits);
	const best = ranked[0];
	if (!best || (ranked.length > 1 && best.fits < 2)) return null;
	return chosenVariant(best.product, page);
}

/** A group with variants: the variant the address names, laid over the group; else the group with all offers. */
function chosenVariant(product: Thing, page: Page): Thing {
	const variants = things(product, 'hasVariant').slice(0, 200);
	if (variants.length === 0) return product;
	const exact = variants.find(variant => {
		const url =
			wordOf(variant, 'url') ??
			things(variant, 'offers')
				.map(offer => wordOf(offer, 'url'))
				.find(Boolean);
		return url && sameListing(url, page.url);
	});
	if (exact) return {...product, ...exact, name: get(product, 'name') ?? get(exact, 'name')};
	const offers = get(product, 'offers') ?? variants.flatMap(variant => things(variant, 'offers'));
	return {...product, offers};
}

function sameListing(url: string, page: URL): boolean {
	try {
		const other = new URL(url, page);
		return other.pathname === page.pathname && (other.search === page.search || other.search === '');
	} catch {
		return false;
	}
}
