import type {Offer} from './offers.ts';
import {offers} from './offers.ts';

const escapes: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const safe = (text: string) => text.replace(/[&<>"]/g, char => escapes[char]!);
const price = (amount: number, currency: string) =>
	new Intl.NumberFormat('en', {style: 'currency', currency}).format(amount);

const picture = (colour: string, title: string) =>
	`<svg viewBox="0 0 480 480" role="img" aria-label="${safe(title)}"><rect width="480" height="480" rx="16" fill="#f1efe9"/><circle cx="240" cy="240" r="120" fill="${colour}"/><path d="M150 320 330 160" stroke="#fff" stroke-width="14" stroke-linecap="round"/></svg>`;

const structured = (offer: Offer) =>
	JSON.stringify({
		'@context': 'https://schema.org',
		'@type': 'Product',
		name: offer.title,
		brand: {'@type': 'Brand', name: offer.brand},
		...(offer.gtin && {gtin13: offer.gtin}),
		offers: {
			'@type': 'Offer',
			url: offer.url,
			price: offer.price,
			priceCurrency: offer.currency,
			availability: 'https://schema.org/InStock',
		},
	}).replaceAll('<', '\\u003c');

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#222;background:#fff}header{padding:12px 32px;border-bottom:1px solid #ddd;font-weight:600}
header small{font-weight:400;color:#666;margin-inline-start:12px}main{display:grid;grid-template-columns:minmax(240px,440px) 1fr;gap:40px;padding:32px;max-width:1080px}
h1{font-size:24px;margin:0 0 8px}.price{font-size:28px;font-weight:600}s{color:#777;font-size:16px}.buy{padding:12px 28px;border:0;border-radius:8px;background:#222;color:#fff;font:inherit}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:20px 0}dt{color:#666}dd{margin:0}li{margin:8px 0}`;

const head = (title: string) =>
	`<!doctype html><!-- Written for Touchstone's demo. Goods, brand and shop are made up. --><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title><style>${style}</style>`;

/** One offer as a product page, with the addresses and attributes by which its store is read. */
export const offerPage = (offer: Offer): string => `${head(`${offer.title} - ${offer.shop}`)}
<script type="application/ld+json">${structured(offer)}</script>
<header>${safe(offer.shop)} <small>sample page of the Touchstone demo</small></header>
<main><div>${picture(offer.colour, offer.title)}</div><div>
<h1 id="productTitle" data-pl="product-title">${safe(offer.title)}</h1>
<p>Brand: <a href="#brand">${safe(offer.brand)}</a></p>
${offer.claims.map(claim => `<p><strong>${safe(claim)}</strong></p>`).join('')}
<p class="price" data-testid="x-price-primary">${price(offer.price, offer.currency)} ${offer.was ? `<s>${price(offer.was, offer.currency)}</s>` : ''}</p>
<button class="buy" id="add-to-cart-button" type="button">Add to cart</button>
<dl id="merchant-info"><dt>Sold by</dt><dd><a data-pl="store-name" id="sellerProfileTriggerId" href="${safe(offer.seller.url)}">${safe(offer.seller.name)}</a>${offer.seller.note ? ` (${safe(offer.seller.note)})` : ''}</dd>
<dt>Ships from</dt><dd>${safe(offer.shipFrom)}</dd>${offer.returns ? `<dt>Returns</dt><dd>${safe(offer.returns)}</dd>` : ''}</dl>
</div></main>`;

/** The page that lists all sample offers. */
export const indexPage = (): string =>
	`${head('Touchstone demo')}<header>Touchstone demo</header><main style="display:block"><h1>Sample product pages</h1>
<p>Open one, then press the Touchstone button in the toolbar. Goods, brands and shops are made up.</p>
<ul>${offers.map(({url, title, shop, shows}) => `<li><a href="${url}">${safe(title)}</a>, ${safe(shop)}: ${safe(shows)}</li>`).join('')}</ul></main>`;

/** What the demo serves under `host`; null where it serves nothing. */
export function demoPage(host: string, path: string): string | null {
	if (host === 'demo.touchstone.example') return indexPage();
	const offer = offers.find(({url}) => {
		const address = new URL(url);
		return address.host === host && address.pathname === path.split('?')[0];
	});
	return offer ? offerPage(offer) : null;
}
