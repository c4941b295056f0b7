import type {Seller} from '../../../shared/product.ts';
import type {Page} from '../../reader/page.ts';
import {agreedLink, linkAt, merchant, priceAt, textAt} from '../../reader/pick.ts';
import {sellerIdOf} from '../../reader/seller-link.ts';
import {clean} from '../../reader/text.ts';
import {conditionOf} from '../../reader/values.ts';
import type {ReadStore} from './read-store.ts';

const itemTitle = /^(?:details about|dettagli su|détails sur|details zu|detalles acerca de|details over)\s+/i;
const originalTitle =
	/\s*-?\s*(?:mostra il titolo originale|original-?titel anzeigen|afficher le titre d'origine|show original title|mostrar título original)\s*$/i;
const location =
	/^(?:located in|item location|standort|artikelstandort|luogo in cui si trova l'oggetto|lieu|ubicado en|ubicación)\s*:?\s*/i;

const card = '.x-sellercard-atf__info__about-seller';

/**
 * Who sells, from the places where eBay writes it. The user name is the id; a shop's name is not, anyone may choose it:
 * a link to a shop (`/str/`) is a seller's only with the user name that the page's other links give.
 */
function sellerOf(page: Page): Seller | null {
	const link =
		linkAt(page, `${card} a`, '#mbgLink', '.bdg-90 a[href*="/usr/"]') ??
		agreedLink(page, 'a[href*="/usr/"]', /\/usr\/([^/?#]+)/);
	if (!link) return nameInCard(page);
	const href = link.getAttribute('href');
	const others = agreedLink(page, 'a[href*="_ssn="]', /[?&]_ssn=([^&]+)/)?.getAttribute('href');
	const user = href?.includes('/usr/') ? sellerIdOf(href, page) : (/[?&]_ssn=([^&]+)/.exec(others ?? '')?.[1] ?? null);
	const name = textAt(page, '.mbg-nw') ?? clean(link.textContent ?? '');
	return merchant(page, name || user, user?.toLowerCase() ?? null, href);
}

/** `NAME (1106) 100% positive feedback`, where the name is no link. */
function nameInCard(page: Page): Seller | null {
	const name = /^(\S{3,64}) \([\d.,]+\)/.exec(textAt(page, '.x-sellercard-atf') ?? '')?.[1] ?? null;
	return name ? merchant(page, name, name.toLowerCase()) : null;
}

export const readEbay: ReadStore = page => {
	const seller = sellerOf(page);
	const title = textAt(page, '#itemTitle', '.x-item-title__mainTitle');
	const price = priceAt(page, '#mm-saleDscPrc', '.x-price-primary', '#prcIsum', '#prcIsum_bidPrice');
	const from = textAt(
		page,
		'[itemprop="availableAtOrFrom"]',
		'#itemLocation .iti-eu-bld-gry',
		'.ux-labels-values--shipping .ux-textspans--SECONDARY',
	);
	return {
		title: title?.replace(itemTitle, '').replace(originalTitle, '') ?? undefined,
		price: price ?? undefined,
		wasPrice: priceAt(page, '#orgPrc', '.x-price-was .ux-textspans--STRIKETHROUGH')?.low ?? undefined,
		seller: seller ? {...seller, rating: textAt(page, '#si-fb')} : undefined,
		condition: conditionOf(textAt(page, '#vi-itm-cond', '.x-item-condition-text .ux-textspans')) ?? undefined,
		shipFrom: from?.replace(location, '') || undefined,
	};
};
