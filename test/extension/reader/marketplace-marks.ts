/**
 * Pages of marketplaces that no file of ours knows, each with the marks by which sites of its kind tell who sells. Written
 * for tests, not saved; goods, shops and addresses are made up.
 */
export type Marketplace = {
	/** Path on market.example; where the host matters, the whole address. */
	url: string;
	lang?: string;
	/** What stands in the head or in scripts. */
	head?: string;
	/** What stands under name, price and button. */
	body: string;
	/** null: nobody may be named. */
	seller: {name: string | null; id: string | null} | null;
};

/** Data of the page in a script. */
export const script = (value: unknown) => `<script>window.__STATE__ = ${JSON.stringify(value)}</script>`;
/** Structured data of the product, with who offers it. */
export const offer = (seller: unknown) =>
	`<script type="application/ld+json">${JSON.stringify({'@context': 'https://schema.org', '@type': 'Product', name: 'Fjord lamp 300', offers: {'@type': 'Offer', price: 20, priceCurrency: 'EUR', seller}})}</script>`;
/** A label and the link to who sells. */
export const row = (label: string, href: string, name = 'Gear House') =>
	`<div><span>${label}</span> <a href="${href}">${name}</a></div>`;
export const gear = (id: string | null) => ({name: 'Gear House', id});
