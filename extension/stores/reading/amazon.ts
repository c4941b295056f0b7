import type {Seller} from '../../../shared/product.ts';
import {isFreeText} from '../../reader/free-text.ts';
import type {Page} from '../../reader/page.ts';
import {attributeAt, merchant, ownSeller, pick, priceAt, textAt} from '../../reader/pick.ts';
import {countOf, ratingOf} from '../../reader/values.ts';
import {inStock, outOfStock} from '../../reader/wording/buying.ts';
import type {ReadStore} from './read-store.ts';

/** Sentences that name seller and sender at once; the first group sells, the second sends (or the first does both). */
const sentences: readonly RegExp[] = [
	/^(?:ships|dispatched) from and sold by (.+?)(?:\.(?= |$)|$)/i,
	/^sold by (.+?) and (?:fulfilled|shipped|dispatched) by (.+?)(?:\.(?= |$)|$)/i,
	/^verkauf und versand durch (.+?)(?:\.(?= |$)|$)/i,
	/^verkauf durch (.+?) und versand durch (.+?)(?:\.(?= |$)|$)/i,
	/^expédié et vendu par (.+?)(?:\.(?= |$)|$)/i,
	/^vendu par (.+?) et expédié par (.+?)(?:\.(?= |$)|$)/i,
	/^venduto e spedito da (.+?)(?:\.(?= |$)|$)/i,
	/^venduto da (.+?) e spedito da (.+?)(?:\.(?= |$)|$)/i,
	/^vendido y enviado por (.+?)(?:\.(?= |$)|$)/i,
	/^vendido por (.+?) y (?:enviado|gestionado) por (.+?)(?:\.(?= |$)|$)/i,
	/^verkocht en verzonden door (.+?)(?:\.(?= |$)|$)/i,
	/^säljs och levereras av (.+?)(?:\.(?= |$)|$)/i,
	/^この商品は、?(.+?)が販売し、?(.+?)が発送します/,
];

const isAmazon = (name: string) => /^amazon(?:$|\.[a-z.]+$|\s(?!resale|warehouse|second))/i.test(name);

/** Who sells and who sends, as the buy box says it in its several layouts. */
function parties(page: Page): {seller: Seller | null; shippedBy: string | null} {
	const sentence = textAt(page, '#merchant-info');
	const match = sentence === null ? undefined : sentences.map(words => words.exec(sentence)).find(Boolean);
	const href = attributeAt(page, '#sellerProfileTriggerId', 'href');
	const id = /[?&]seller=([A-Z0-9]{8,20})/.exec(href ?? '')?.[1] ?? null;
	// Digital goods name their seller in a plain row; elsewhere an empty box means that nobody sells here
	const rows = pick(page, '#merchant-info, #merchantInfoFeature_feature_div')
		? []
		: page.rows.filter(({element}) => !isFreeText(element));
	const row = (kind: 'seller' | 'shippedBy') =>
		rows.find(one => one.kind === kind && one.value.length < 80)?.value ?? null;
	const buyBox = '#merchantInfoFeature_feature_div .offer-display-feature-text-message';
	const name = textAt(page, '#sellerProfileTriggerId') ?? textAt(page, buyBox) ?? match?.[1] ?? row('seller');
	const isBoth = /shipper/i.test(textAt(page, '#merchantInfoFeature_feature_div') ?? '');
	const sender =
		(isBoth ? name : null) ??
		textAt(page, '#fulfillerInfoFeature_feature_div .offer-display-feature-text-message') ??
		match?.[2] ??
		match?.[1] ??
		(/isAmazonFulfilled=1/.test(href ?? '') ? 'Amazon' : null) ??
		row('shippedBy');
	if (!name) return {seller: null, shippedBy: sender};
	// Merchants may call themselves as they like; only they have a profile
	return {seller: id === null && isAmazon(name) ? ownSeller(name) : merchant(page, name, id, href), shippedBy: sender};
}

/** `Visit the X Store`, `Marke: X`; authors of books stand in the same place and are no brand. */
function brand(page: Page): string | null {
	const line = textAt(page, '#bylineInfo, #brand');
	if (!line || /\([^)]+\)/.test(line)) return null;
	return (
		/^(?:visit the|besuchen sie den|visiter la boutique|visita (?:lo store di|la tienda de|la store di)|bezoek de|besök)\s+(.+?)(?:[- ](?:store|shop|winkel|butik))?$/i.exec(
			line,
		)?.[1] ??
		/^(?:brand|marke|marque|marca|merk|märke|marka|ブランド)\s*[:：]\s*(.+)$/i.exec(line)?.[1] ??
		(/^(?:by|von|de|di|par)\s/i.test(line) ? line.replace(/^\S+\s/, '') : null)
	);
}

function availability(page: Page): 'InStock' | 'OutOfStock' | null {
	if (pick(page, '#outOfStock')) return 'OutOfStock';
	const said = textAt(page, '#availability');
	if (said && outOfStock.test(said)) return 'OutOfStock';
	if ((said && inStock.test(said)) || pick(page, '#add-to-cart-button, #buy-now-button')) return 'InStock';
	return null;
}

export const readAmazon: ReadStore = page => {
	const stock = availability(page);
	const {seller, shippedBy} = parties(page);
	// On a whole page every price outside of the buy box is somebody else's
	const price =
		priceAt(
			page,
			'#corePriceDisplay_desktop_feature_div .priceToPay',
			'#corePrice_feature_div .a-price:not([data-a-strike]) .a-offscreen',
			'.apexPriceToPay .a-offscreen',
			'#price_inside_buybox',
			'#newBuyBoxPrice',
			'#priceblock_dealprice',
			'#priceblock_saleprice',
			'#priceblock_ourprice',
			'#kindle-price',
			'#buyNewSection .offer-price',
			'#buybox .offer-price',
			'#buybox .a-color-price',
		) ?? (pick(page, '#productTitle') ? null : undefined);
	const was = priceAt(
		page,
		'.basisPrice .a-offscreen',
		'#listPriceLegalMessage + .a-text-strike',
		'.priceBlockStrikePriceString',
		'#price .a-text-strike',
	);
	return {
		title: textAt(page, '#productTitle', '#ebooksProductTitle') ?? undefined,
		brand: brand(page) ?? undefined,
		price,
		wasPrice: was?.low ?? undefined,
		availability: stock ?? undefined,
		seller,
		shippedBy: shippedBy ?? undefined,
		// The page speaks of used and new copies side by side
		condition: null,
		sku: attributeAt(page, 'input#ASIN', 'value') ?? undefined,
		delivery: textAt(page, '#mir-layout-DELIVERY_BLOCK', '#deliveryMessageMirId') ?? undefined,
		rating: ratingOf(attributeAt(page, '#acrPopover', 'title'), '5') ?? undefined,
		reviewCount: countOf(textAt(page, '#acrCustomerReviewText')) ?? undefined,
	};
};
