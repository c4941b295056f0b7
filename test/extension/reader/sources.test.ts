import {describe, expect, test} from 'vitest';
import {jsonLd, readBody} from './page-of.ts';

const offer = {'@type': 'Offer', price: '29.00', priceCurrency: 'GBP', availability: 'https://schema.org/InStock'};
const clock = {'@context': 'https://schema.org', '@type': 'Product', name: 'Slate clock', offers: offer};
const gbp = (minor: number) => ({minor, currency: 'GBP'});

describe('JSON-LD', () => {
	test.each([
		['inside CDATA', `//<![CDATA[\n${JSON.stringify(clock)}\n//]]>`],
		['inside an HTML comment', `<!-- ${JSON.stringify(clock)} -->`],
		['with a trailing comma', JSON.stringify(clock).replace('}}', '},}')],
		['with raw line breaks in texts', JSON.stringify(clock).replace('Slate clock', 'Slate\nclock')],
		['in an array', JSON.stringify([{'@type': 'WebSite'}, clock])],
		['in a graph', JSON.stringify({'@graph': [{'@type': 'Organization', name: 'Q'}, clock]})],
		['as main entity', JSON.stringify({'@type': 'WebPage', mainEntity: clock})],
		[
			'with types in a list and full addresses',
			JSON.stringify({...clock, '@type': ['Thing', 'http://schema.org/Product']}),
		],
		[
			'with its offer elsewhere, named by id',
			JSON.stringify({
				'@graph': [
					{...clock, offers: {'@id': '#o'}},
					{...offer, '@id': '#o'},
				],
			}),
		],
		[
			'with a price specification',
			JSON.stringify({...clock, offers: {priceSpecification: {price: 29, priceCurrency: 'GBP'}}}),
		],
	])('is read %s', (_, text) => {
		const {isListing, facts} = readBody('<h1>Slate clock</h1>', jsonLd(text));
		expect(isListing).toBe(true);
		expect(facts).toMatchObject({title: 'Slate clock', price: {low: gbp(2900), high: null}});
		expect(facts.from.price).toBe('json-ld');
	});

	test('offers in stock give the range, sold-out ones do not', () => {
		const offers = [offer, {...offer, price: 35}, {...offer, price: 12, availability: 'OutOfStock'}];
		expect(readBody('', jsonLd({...clock, offers})).facts.price).toEqual({low: gbp(2900), high: gbp(3500)});
	});

	test('of many products the one with the page’s name or address counts', () => {
		const other = {...clock, name: 'Oak shelf', offers: {...offer, price: 80}};
		expect(readBody('<h1>Slate clock</h1>', jsonLd([other, clock, other])).facts.price?.low).toEqual(gbp(2900));
	});

	test('a list price is the crossed-out one, a unit price is none', () => {
		const priceSpecification = [
			{priceType: 'https://schema.org/ListPrice', price: 49, priceCurrency: 'GBP'},
			{referenceQuantity: {value: 100}, price: 1.2, priceCurrency: 'GBP'},
		];
		const {facts} = readBody('', jsonLd({...clock, offers: {...offer, priceSpecification}}));
		expect(facts).toMatchObject({price: {low: gbp(2900)}, wasPrice: gbp(4900)});
	});

	test('ratings on other scales come to five', () => {
		const aggregateRating = {ratingValue: '87', bestRating: 100, ratingCount: 12};
		expect(readBody('', jsonLd({...clock, aggregateRating})).facts).toMatchObject({rating: 4.35, reviewCount: 12});
	});

	test('a restricted number is no product’s identity', () => {
		expect(readBody('', jsonLd({...clock, gtin13: '2000000043333'})).facts.gtin).toBeNull();
		expect(readBody('', jsonLd({...clock, gtin13: '4006381333931'})).facts.gtin).toBe('04006381333931');
	});

	test('what a template left unfilled is nothing', () =>
		expect(readBody('', jsonLd({...clock, brand: '$metabrand', sku: '{{sku}}'})).facts).toMatchObject({brand: null}));
});

describe('microdata', () => {
	const item = (inner: string) => `<div itemscope itemtype="https://schema.org/Product">${inner}</div>`;

	test('is read, related products left aside', () => {
		const {facts} = readBody(
			item(`<h1 itemprop="name">Slate clock</h1><span itemprop="brand" itemscope><meta itemprop="name" content="Quarry"></span>
				<div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="29.00"><meta itemprop="priceCurrency" content="GBP"><link itemprop="availability" href="https://schema.org/OutOfStock"></div>
				<div itemprop="isRelatedTo" itemscope itemtype="https://schema.org/Product"><span itemprop="name">Slate clock, small</span><span itemprop="price">9.00</span></div>`),
		);
		expect(facts).toMatchObject({
			title: 'Slate clock',
			brand: 'Quarry',
			price: {low: gbp(2900)},
			availability: 'OutOfStock',
		});
	});

	test('an offer that slipped out of its product still counts', () => {
		const loose =
			'<div itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="29"><meta itemprop="priceCurrency" content="GBP"></div>';
		expect(readBody(`${item('<h1 itemprop="name">Slate clock</h1>')}${loose}`).facts.price?.low).toEqual(gbp(2900));
	});

	test('RDFa says the same in other attributes', () => {
		const {facts} = readBody(
			'<div vocab="https://schema.org/" typeof="Product"><h1 property="name">Slate clock</h1><div property="offers" typeof="Offer"><span property="price" content="29.00">£29</span><meta property="priceCurrency" content="GBP"></div></div>',
		);
		expect(facts).toMatchObject({title: 'Slate clock', price: {low: gbp(2900)}});
	});
});

describe('Open Graph', () => {
	test('price, stock and brand', () => {
		const head = Object.entries({
			'og:type': 'product',
			'og:title': 'Slate clock',
			'product:price:amount': '29.00',
			'product:price:currency': 'GBP',
			'product:availability': 'in stock',
			'product:brand': 'Quarry',
		})
			.map(([name, content]) => `<meta property="${name}" content="${content}">`)
			.join('');
		const {isListing, facts} = readBody('<h1>Slate clock</h1>', head);
		expect(isListing).toBe(true);
		expect(facts).toMatchObject({price: {low: gbp(2900)}, availability: 'InStock', brand: 'Quarry'});
	});
});

describe('embedded state', () => {
	const state = {
		product: {
			productName: 'Slate clock',
			price: {current: 29, currency: 'GBP'},
			inStock: true,
			sellerId: 'S77',
			sellerName: 'Ada',
		},
	};

	test.each([
		['assigned to a variable', `window.__STATE__ = ${JSON.stringify(state)};`],
		['as a script of its own', JSON.stringify(state)],
		['given to a call', `boot(${JSON.stringify(state)}, {a: 1});`],
		['as text for JSON.parse', `var s = JSON.parse(${JSON.stringify(JSON.stringify(state))});`],
	])('is found %s', (_, code) => {
		const {facts} = readBody(`<h1>Slate clock</h1><script>${code}</script>`);
		expect(facts).toMatchObject({price: {low: gbp(2900)}, availability: 'InStock', seller: {name: 'Ada', id: 'S77'}});
		expect(facts.from.price).toBe('state');
	});

	test('sellers of several products are nobody’s', () => {
		const sellers = [
			{sellerId: '101', sellerName: 'A'},
			{sellerId: '102', sellerName: 'B'},
		];
		const {facts} = readBody(
			`<h1>Slate clock</h1><script>x = ${JSON.stringify({a: sellers, note: 'x'.repeat(40)})}</script>`,
		);
		expect(facts.seller).toBeNull();
	});
});

describe('the visible page', () => {
	test.each([
		['cents in their own element', '<div class="price"><span>29</span><sup>90</sup> €</div>', 2990, 'EUR'],
		['each part in its own element', '<div class="price"><b>£</b><b>29</b><b>.</b><b>90</b></div>', 2990, 'GBP'],
		['a crossed-out price before it', '<div><del>£40.00</del> <span class="price">£29.90</span></div>', 2990, 'GBP'],
		[
			'an instalment after it',
			'<span class="price">£29.90</span><span class="installment">or 3 x £9.97</span>',
			2990,
			'GBP',
		],
		['a unit price beside it', '<span class="price">£29.90</span><span>£2.99 / 100 g</span>', 2990, 'GBP'],
		['postage beside it', '<span class="price">£29.90</span><div>Shipping £4.99</div>', 2990, 'GBP'],
	])('the price with %s', (_, html, minor, currency) => {
		const {facts} = readBody(`<h1>Slate clock</h1>${html}<button>Add to basket</button>`, '<title>Slate clock</title>');
		expect(facts.price?.low).toEqual({minor, currency});
	});

	test.each([
		['Sold by Ada & Sons', '<div>Sold by <a href="/seller/4411">Ada & Sons</a></div>', 'Ada & Sons', '4411'],
		['Verkauf durch', '<div>Verkauf durch: Ada GmbH</div>', 'Ada GmbH', null],
		['a table row', '<table><tr><th>卖家</th><td><a href="/shop?sellerId=88">小店</a></td></tr></table>', '小店', '88'],
		['a link to the seller’s page', '<a href="/profile/33079677">Ada</a>', 'Ada', '33079677'],
	])('the seller by %s', (_, html, name, id) => {
		const {facts} = readBody(`<h1>Slate clock</h1>${html}<span class="price">£29</span>`, '<title>Slate clock</title>');
		expect(facts.seller).toMatchObject({kind: 'marketplace', name, id});
	});

	test('a shop that names itself as the seller is the shop itself', () => {
		const {facts} = readBody(
			'<h1>Slate clock</h1><div>Sold and shipped by Quarry Works Ltd</div>',
			'<title>Slate clock</title>',
		);
		expect(facts).toMatchObject({seller: {kind: 'own', id: null}, shippedBy: 'Quarry Works Ltd'});
	});

	test.each([
		['<div>Ships from Germany.</div>', 'Germany'],
		['<dl><dt>Item location:</dt><dd>Leipzig, Germany</dd></dl>', 'Leipzig, Germany'],
		['<div>Ships from Amazon</div>', null],
		['<div>Location</div><div>Choose your store</div>', null],
	])('the place of dispatch in %s', (html, place) =>
		expect(readBody(`<h1>Slate clock</h1>${html}`).facts.shipFrom).toBe(place),
	);

	test('returns and delivery are kept when they say something, not when they head a menu', () => {
		const rows = '<dl><dt>Returns</dt><dd>30 days, buyer pays</dd><dt>Delivery</dt><dd>Tomorrow</dd></dl>';
		const menu = '<ul><li>Returns</li><li>Privacy Policy</li><li>Delivery</li><li>Our shops</li></ul>';
		expect(readBody(`<h1>Slate clock</h1>${rows}`).facts).toMatchObject({
			returnPolicy: '30 days, buyer pays',
			delivery: 'Tomorrow',
		});
		expect(readBody(`<h1>Slate clock</h1>${menu}`).facts).toMatchObject({returnPolicy: null, delivery: null});
	});

	test('a seller named elsewhere gets the id of the link that bears its name', () => {
		const offers = {...offer, seller: {'@type': 'Organization', name: 'Ada'}};
		const {facts} = readBody('<h1>Slate clock</h1><a href="/profile/5512"><b>Ada</b></a>', jsonLd({...clock, offers}));
		expect(facts.seller).toMatchObject({name: 'Ada', id: '5512', kind: 'marketplace'});
	});

	test('hidden text is not what a person reads', () => {
		const {facts} = readBody(
			'<h1>Slate clock</h1><div hidden>Sold by Nobody</div><div style="display: none" class="price">£1.00</div>',
		);
		expect(facts).toMatchObject({seller: null, price: null});
	});

	test('claims are kept in the page’s words, reviews are not claims', () => {
		const {facts} = readBody(
			`<h1>Slate clock</h1><p>100% Authentic</p><p>${'I think it is 100% authentic. '.repeat(9)}</p><p>Offizieller Shop</p>`,
		);
		expect(facts.claims).toEqual([
			{kind: 'authentic', text: '100% Authentic'},
			{kind: 'official-store', text: 'Offizieller Shop'},
		]);
	});
});
