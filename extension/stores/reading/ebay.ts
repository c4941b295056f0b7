import type {Page} from '../../reader/page.ts';
import {attributeAt, merchant, priceAt, textAt} from '../../reader/pick.ts';
import {sellerIdOf} from '../../reader/seller-link.ts';
import {conditionOf} from '../../reader/values.ts';
import type {ReadStore} from './read-store.ts';

const itemTitle = /^(?:details about|dettagli su|détails sur|details zu|detalles acerca de|details over)\s+/i;
const originalTitle =
	/\s*-?\s*(?:mostra il titolo originale|original-?titel anzeigen|afficher le titre d'origine|show original title|mostrar título original)\s*$/i;
const location =
	/^(?:located in|item location|standort|artikelstandort|luogo in cui si trova l'oggetto|lieu|ubicado en|ubicación)\s*:?\s*/i;

/** `NAME (1106)` right above `100% positive feedback`, where the name is no link. */
function nameByFeedback({survey: {lines}}: Page): string | null {
	const feedback = lines.find(({text}) => /^\d{1,3}(?:[.,]\d)? ?%\s/.test(text) && text.length < 40);
	return /^(\S{3,64}) \([\d.,]+\)$/.exec(lines[(feedback?.at ?? 0) - 1]?.text ?? '')?.[1] ?? null;
}

/** The seller's user name is its id all over eBay. */
export const readEbay: ReadStore = page => {
	const link = '.x-sellercard-atf__info__about-seller a, #mbgLink, .bdg-90 a[href*="/usr/"], a[href*="/usr/"]';
	const href = attributeAt(page, link, 'href');
	const name = textAt(page, '.mbg-nw', '.x-sellercard-atf__info__about-seller a', link) ?? nameByFeedback(page);
	const listed = /[?&]_ssn=([^&]+)/.exec(attributeAt(page, 'a[href*="_ssn="]', 'href') ?? '')?.[1];
	const user = href?.includes('/usr/') ? sellerIdOf(href, page.url) : null;
	const id = user ?? listed ?? name;
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
		seller: name
			? {...merchant(page, name, id?.toLowerCase() ?? null, href), rating: textAt(page, '#si-fb')}
			: undefined,
		condition: conditionOf(textAt(page, '#vi-itm-cond', '.x-item-condition-text .ux-textspans')) ?? undefined,
		shipFrom: from?.replace(location, '') || undefined,
	};
};
