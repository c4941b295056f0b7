/**
 * The first cheap sign that a page may sell one product, or ask whether one is genuine; null: none, and then nothing of ours need come here. Looks at
 * what is declared, at forms and buttons, and at the address; reads no text but data for machines, and that bounded.
 * Sent into pages as source, so it uses nothing from around it. `given`, `address`: of another
 * document than the page's.
 */
export function productMark(
	given?: Pick<Document, 'querySelector' | 'querySelectorAll'>,
	address?: string,
): string | null {
	// A page may name an element like a member of its document; the prototype's can't be hidden so
	const one = (selector: string): Element | null =>
		given ? given.querySelector(selector) : Document.prototype.querySelector.call(document, selector);
	const all = (selector: string): ArrayLike<Element> =>
		given ? given.querySelectorAll(selector) : Document.prototype.querySelectorAll.call(document, selector);
	/** Elements and characters looked at, and buying in so many places is a list. */
	const [mostElements, mostText, mostPlaces] = [1500, 500_000, 8];

	if (one('meta[property="og:type"][content*="product" i],meta[property^="product:"]')) return 'open-graph';
	const items = all('[itemtype*="schema.org/Product" i],[itemtype*="schema.org/Vehicle" i],[typeof*="Product"]');
	if (items.length > 0 && items.length <= mostPlaces) return 'microdata';
	for (const script of Array.from(all('script[type*="ld+json" i]')).slice(0, 40)) {
		const text = (script.textContent ?? '').slice(0, mostText);
		if (/"@type"\s*:\s*\[?\s*"[^"]{0,30}(?:Product|ProductGroup|Vehicle|Car|Book)"/.test(text)) return 'json-ld';
	}
	if (one('body.single-product,body.catalog-product-view,body#product,#product-details[data-product],.productView'))
		return 'platform';

	const buys =
		/add[-_ ]?(?:to[-_ ]?(?:my[-_ ]?)?(?:cart|bag|basket)|product)|(?:cart|basket|panier|warenkorb|carrito|koszyk|kosik)[-_/.]?(?:add|quantity|button)|button-cart|buy[-_]?(?:now|btn|button|box|process)|btn[-_]?buy|wg-order/i;
	let places = 0;
	for (const element of Array.from(all('form,button,input,a[href^="javascript:"],a[class],a[id]')).slice(
		0,
		mostElements,
	)) {
		const said = ['id', 'name', 'class', 'action', 'data-testid', 'href', 'onclick'];
		if (buys.test(said.map(name => (element.getAttribute(name) ?? '').slice(0, 200)).join(' '))) places++;
	}
	if (places > 0 && places <= mostPlaces) return 'buying';
	const {pathname, search} = new URL(address ?? location.href);
	const product =
		/\/(?:products?|produkte?|produit|producto|item|goods|deal|artikel|dp|pd|p)\/[^/]|[-_/]p-?\d{3,}|prod(?:uct)?s?_?id=/i;
	if (product.test(pathname + search)) return 'address';

	const field = 'input:not([type]),input[type="text" i],input[type="tel" i],input[type="number" i]';
	const about = Array.from(all(`title,h1,h2,label,button,${field}`))
		.slice(0, 100)
		.map(element => `${element.getAttribute('placeholder') ?? ''} ${(element.textContent ?? '').slice(0, 200)}`);
	const genuine =
		/verif\w* .{0,12}product|check (?:the |your |this )product|product .{0,10}verif|anti-?(?:counterfeit|fake|falsif|pemalsu)|authentic(?!at(?:e|or|ion)\b(?! code))|genuine|scratch|echthei[td]|fälsch|contrefa|contraffa|autent[iy]|originali[td]|oryginalno|pravost|подлинн|оригинальн|справжн|автентичн|ori?jinal|chính hãng|chống (?:hàng )?giả|keaslian|ของแท้|防伪|防偽|真伪|真偽|正品|刮|真贋|正規品|偽造|本物|정품|진품|위조|أصال|تزييف|מקוריות|אימות|γνησι|αυθεντικ/i;
	return one(field) && genuine.test(`${pathname} ${about.join(' ')}`.normalize('NFC')) ? 'code' : null;
}
