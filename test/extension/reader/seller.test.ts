import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {jsonLd, readBody} from './page-of.ts';

// Made-up pages of a bad seller that would like to be judged by the record of a good one.

const ebay = 'https://www.ebay.com/itm/302474151804';
const etsy = 'https://www.etsy.com/listing/1234567890/x';
const aliexpress = 'https://www.aliexpress.com/item/1005006180026951.html';
const amazon = 'https://www.amazon.com/dp/B00N150YS4';
const temu = 'https://www.temu.com/lamp-g-601099512345678.html';
const market = 'https://market.example/product/123456';

const buy = '<p>$20.00</p><button>Add to cart</button>';
const title = '<h1>Fjord lamp 300</h1>';

function sellerOn(url: string, body: string, head = '') {
	const {isListing, facts} = readBody(body, `<title>Fjord lamp 300</title>${head}`, url);
	expect(isListing).toBe(true);
	return facts.seller && {kind: facts.seller.kind, name: facts.seller.name, id: facts.seller.id};
}

describe('a registered store', () => {
	const card = (inner: string) => `<div class="x-sellercard-atf__info__about-seller">${inner}</div>`;

	test.each([
		[
			'ebay, a link to another seller above',
			ebay,
			`<a href="/usr/goodshop">Seen before</a>${title}${buy}${card('<a href="https://www.ebay.com/usr/badshop">badshop</a>')}`,
			{name: 'badshop', id: 'badshop'},
		],
		[
			'etsy, a link to another shop above',
			etsy,
			`<a href="https://www.etsy.com/shop/GoodShop?ref=fav">GoodShop</a>${title}${buy}<a href="https://www.etsy.com/shop/BadShop?ref=shop-header-name">BadShop</a>`,
			{name: 'BadShop', id: 'BadShop'},
		],
		[
			'aliexpress, a link to another store above',
			aliexpress,
			`<a href="//www.aliexpress.com/store/1101111111">GoodShop</a>${title}${buy}<a data-pl="store-name" href="//www.aliexpress.com/store/2202222222">BadShop</a>`,
			{name: 'BadShop', id: '2202222222'},
		],
		[
			'amazon, a merchant named after the store',
			amazon,
			`<h1><span id="productTitle">Fjord lamp 300</span></h1>${buy}<div id="merchant-info">Ships from and sold by <a id="sellerProfileTriggerId" href="/gp/help/seller.html?seller=A1BADSHOP0000">Amazon Deals 24</a></div>`,
			{name: 'Amazon Deals 24', id: 'A1BADSHOP0000'},
		],
	])('names the seller where it always does: %s', (_case, url, body, seller) => {
		expect(sellerOn(url, body)).toEqual({kind: 'marketplace', ...seller});
	});

	test('a name that anyone may choose is no id: a shop on eBay', () => {
		const body = `${title}${buy}${card('<a href="https://www.ebay.com/str/anything"><span>goodshop</span></a>')}`;
		expect(sellerOn(ebay, body)).toEqual({kind: 'marketplace', name: 'goodshop', id: null});
	});

	test('links that lead to several sellers tell none', () => {
		const links = '<a href="/mall.html?mall_id=111111111111">Good</a><a href="/mall.html?mall_id=222222222222">Bad</a>';
		expect(sellerOn(temu, `${title}${buy}${links}`)).toBeNull();
	});

	test.each([
		['sold by in a bullet', amazon, '<ul id="feature-bullets"><li>Sold by: Amazon.com</li></ul>'],
		[
			'a link in the description',
			aliexpress,
			'<div id="product-description"><a href="/store/1101111111">Sold by GoodShop</a></div>',
		],
	])('what a merchant writes names nobody: %s', (_case, url, words) => {
		const name = url === amazon ? '<h1><span id="productTitle">Fjord lamp 300</span></h1>' : title;
		expect(sellerOn(url, `${name}${buy}${words}`)?.id ?? null).toBeNull();
		expect(sellerOn(url, `${name}${buy}${words}`)?.kind).not.toBe('own');
	});

	test.each([
		['a row', '<dl><dt>Seller</dt><dd>ebayoutlet24</dd></dl>', ''],
		[
			'a row and a line of feedback',
			'<dl><dt>Seller</dt><dd>goodshop</dd></dl><p>goodshop (1106)</p><p>100% good</p>',
			'',
		],
		[
			'structured data',
			'',
			jsonLd({
				'@type': 'Product',
				name: 'Fjord lamp 300',
				offers: {price: 20, priceCurrency: 'USD', seller: {name: 'goodshop', url: 'https://www.ebay.com/usr/goodshop'}},
			}),
		],
	])('general rules never tell which seller it is: %s', (_case, words, head) => {
		expect(sellerOn(ebay, `${title}${buy}${words}`, head)).toMatchObject({kind: 'marketplace', id: null});
	});
});

describe('a store whose places are known by name', () => {
	const walmart = 'https://www.walmart.com/ip/lamp/123456789';
	const ozon = 'https://www.ozon.ru/product/lamp-123456789/';

	test.each([
		['its name', walmart, `<h1>Sold by Walmart.com</h1>${buy}`],
		['its bullets', walmart, `${title}${buy}<ul class="bullets"><li>Sold by: Walmart.com</li></ul>`],
		['a review', walmart, `${title}${buy}<div class="review"><p>Sold by: Walmart.com</p></div>`],
		['an attribute', walmart, `${title}${buy}<p>Seller: Walmart.com</p><a href="/seller/222"><img alt=""></a>`],
		['the name it took', ozon, `${title}${buy}<a href="/seller/deals-222/">Ozon Deals</a>`],
	])('is not the seller because a merchant says so in %s', (_case, url, body) => {
		expect(sellerOn(url, body)?.kind).not.toBe('own');
	});

	test('a link in a review names nobody', () => {
		const body = `${title}${buy}<div class="review"><a href="/seller/111">Goodshop</a></div><a href="/seller/222">Badshop</a>`;
		expect(sellerOn(walmart, body)).toEqual({kind: 'marketplace', name: 'Badshop', id: '222'});
	});
});

describe('any other marketplace', () => {
	const bad = '<p>Seller: <a href="/seller/222">Badshop</a></p>';
	const good = '<a href="/seller/111">Goodshop</a>';

	test.each([
		['its name', `<h1>Sold by Goodshop</h1>${buy}${bad}${good}`],
		['its description', `${title}${buy}<div class="description"><p>Sold by: Goodshop</p>${good}</div>${bad}`],
		['a review', `${title}${buy}<ul class="reviews"><li>Sold by: ${good}</li></ul>${bad}`],
		[
			'markup in its description',
			`${title}${buy}<div class="description" itemscope itemtype="https://schema.org/Product"><b itemprop="name">Fjord lamp 300</b><div itemprop="offers" itemscope><meta itemprop="price" content="20"><meta itemprop="priceCurrency" content="USD"><div itemprop="seller" itemscope><b itemprop="name">Goodshop</b></div></div></div>${bad}`,
		],
	])('a product does not name its seller in %s', (_case, body) => {
		expect(sellerOn(market, body)).toEqual({kind: 'marketplace', name: 'Badshop', id: '222'});
	});

	test.each(['Market', 'Market Deals', 'Mark'])('a numbered seller named %s is not the marketplace itself', name => {
		const body = `${title}${buy}<p>Seller: <a href="/seller/222">${name}</a></p>`;
		expect(sellerOn(market, body)).toEqual({kind: 'marketplace', name, id: '222'});
	});

	test('of a seller with the name of the marketplace and a page of its own nobody knows', () => {
		const body = `${title}${buy}<p>Seller: <a href="/seller/market-deals">Market Deals</a></p>`;
		expect(sellerOn(market, body)).toEqual({kind: 'marketplace', name: 'Market Deals', id: null});
	});

	const data = (value: unknown) => `<script>window.__DATA__ = ${JSON.stringify(value)}</script>`;
	const nobody = [null, '222'];

	test.each([
		[
			"a row without a link above the seller's",
			`${title}${buy}<p>Seller: Goodshop</p>${bad}<aside>${good}</aside>`,
			'',
		],
		["a linked row above the seller's", `${title}${buy}<p>Seller: ${good}</p>${bad}`, ''],
		[
			'a row and the same name among recommended goods',
			`${title}${buy}<p>Sold by: Goodshop</p><ul><li><a href="/seller/111">Goodshop</a></li></ul>${bad}`,
			'',
		],
		[
			'the address of another site',
			`${title}${buy}<p>Seller: <a href="https://other.example/seller/111">Badshop</a></p>`,
			'',
		],
		[
			"a name that ends another site's address",
			`${title}${buy}<p>Seller: <a href="https://market.example.evil.example/goodshop">Goodshop</a></p>`,
			'',
		],
		[
			'"all ads of this seller" in the description',
			`${title}${buy}<div id="description"><a href="/seller/111">More from this seller</a></div>${bad}`,
			'',
		],
		[
			'"all ads of this seller" anywhere, against the row',
			`${title}${buy}<a href="/seller/111">More from this seller</a>${bad}`,
			'',
		],
		[
			'links to several sellers',
			`${title}${buy}<a href="/seller/222">Badshop</a><a href="/seller/111">Goodshop</a>`,
			'',
		],
		['links to several people', `${title}${buy}<a href="/user/222">Badshop</a><a href="/user/111">Goodshop</a>`, ''],
		['a number chosen as name', `${title}${buy}<p>Seller: <a href="/x111-ads_uid_222.html">uid_111</a></p>`, ''],
		[
			'offers of several sellers in structured data',
			`${title}${buy}`,
			jsonLd({
				'@type': 'Product',
				name: 'Fjord lamp 300',
				offers: [
					{price: 20, priceCurrency: 'USD', seller: {name: 'Goodshop', identifier: '111'}},
					{price: 21, priceCurrency: 'USD', seller: {name: 'Badshop', identifier: '222'}},
				],
			}),
		],
		[
			'structured data against the row',
			`${title}${buy}<p>Seller: ${good}</p>`,
			jsonLd({
				'@type': 'Product',
				name: 'Fjord lamp 300',
				offers: {price: 20, priceCurrency: 'USD', seller: {name: 'Badshop', identifier: '222'}},
			}),
		],
		[
			'data about other goods',
			`${title}${buy}<p>Seller: Badshop</p>`,
			data({
				more: [
					{id: 999999, name: 'Other', seller: {id: '111', name: 'Goodshop'}},
					{id: 999998, name: 'Another', seller: {id: '333', name: 'Thirdshop'}},
				],
			}),
		],
		[
			'data that offers the goods of several',
			`${title}${buy}<p>Seller: Badshop</p>`,
			data({
				offers: [
					{productId: 123456, seller: {id: '111', name: 'Goodshop'}},
					{productId: 123456, seller: {id: '333', name: 'Thirdshop'}},
				],
			}),
		],
		[
			'a text in the data',
			`${title}${buy}`,
			data({
				id: 123456,
				name: 'Fjord lamp 300',
				description:
					'{"productId": 123456, "sellerId": "111", "sellerName": "Goodshop"} seller = {"productId": 123456, "sellerId": "111", "sellerName": "Goodshop"}',
			}),
		],
		[
			"the shopper's own page",
			`<a href="/user/111">My profile</a><a href="/user/111">Goodshop</a>${title}${buy}${bad}`,
			'',
		],
	])('nobody is taken for another one because of %s', (_case, body, head) => {
		expect(nobody).toContain(sellerOn(market, body, head)?.id ?? null);
	});
});

describe('whose id it is', () => {
	test('a page elsewhere names nobody of this store, even where the link looks the same', () => {
		const words = '<p>Seller: <a href="https://www.ebay.com/usr/goodshop">goodshop</a></p>';
		expect(sellerOn(market, `${title}${buy}${words}`)).toEqual({kind: 'marketplace', name: 'goodshop', id: null});
	});

	test('a domain that is called as what every object has is no store of ours', () => {
		const url = 'https://constructor/product/123456';
		expect(sellerOn(url, `${title}${buy}<p>Seller: <a href="/seller/222">Badshop</a></p>`)).toMatchObject({id: '222'});
	});

	test('an id is told only where every row and link with a label agrees on it, and it stands on this site', () => {
		const label = fc.constantFrom('Seller', 'Sold by', 'Vendu par', 'Продавец', '出品者');
		const place = fc.constantFrom(
			'/seller/111',
			'/seller/222',
			'/user/333',
			'/v/goodshop/4444',
			'https://market.example/seller/111',
			'https://evil.example/seller/111',
			'https://market.example.evil.example/seller/222',
			'javascript:alert(1)',
			'//other.example/seller/555',
		);
		const row = fc.record({label, place, name: fc.constantFrom('Goodshop', 'Badshop', 'More from this seller')});
		fc.assert(
			fc.property(fc.array(row, {maxLength: 5}), rows => {
				const body = rows
					.map(({label, place, name}) => `<p><i>${label}</i> <a href="${place}">${name}</a></p>`)
					.join('');
				const id = sellerOn(market, `${title}${buy}${body}`)?.id ?? null;
				const ids = new Set(
					rows.flatMap(({place}) => /^(?:https:\/\/market\.example)?\/(?!\/).*?(\d+)$/.exec(place)?.[1] ?? []),
				);
				if (id !== null) expect([...ids]).toEqual([id]);
			}),
			{numRuns: 200},
		);
	});
});
