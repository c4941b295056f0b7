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

const script = (value: unknown) => `<script>window.__STATE__ = ${JSON.stringify(value)}</script>`;
const offer = (seller: unknown) =>
	`<script type="application/ld+json">${JSON.stringify({'@context': 'https://schema.org', '@type': 'Product', name: 'Fjord lamp 300', offers: {'@type': 'Offer', price: 20, priceCurrency: 'EUR', seller}})}</script>`;
const row = (label: string, href: string, name = 'Gear House') =>
	`<div><span>${label}</span> <a href="${href}">${name}</a></div>`;
const gear = (id: string | null) => ({name: 'Gear House', id});

export const marketplaces: Record<string, Marketplace> = {
	'Turkish: name and number after a shop word': {
		url: '/kaya/fjord-lamba-p-41000001',
		lang: 'tr',
		body: row('Satıcı:', '/magaza/gear-house-m-471100?sst=0'),
		seller: gear('gear-house-m-471100'),
	},
	'Turkish: a shop word and a name': {
		url: '/lamba-p-HB000041',
		lang: 'tr',
		body: row('Satıcı:', '/magaza/gear-house'),
		seller: gear('gear-house'),
	},
	'Dutch: a sentence, an address of letters and a number': {
		url: '/nl/nl/p/fjord-lamp/9300000041000001/',
		lang: 'nl',
		body: '<p>Verkoop door <a href="/nl/nl/v/gear-house/1471100/">Gear House</a></p>',
		seller: gear('1471100'),
	},
	'French: sold and sent by': {
		url: '/f-1170101-lampe41000.html',
		lang: 'fr',
		body: row('Vendu et expédié par', '/marchand-4711/gear-house'),
		seller: gear('gear-house'),
	},
	'French: a seller without a page': {
		url: '/a41000001/lampe',
		lang: 'fr',
		body: '<p>Vendu par <b>Gear House</b></p>',
		seller: gear(null),
	},
	'German: a shop word under a clear label': {
		url: '/product/410000001/',
		lang: 'de',
		body: '<p>Verkauf durch <a href="/shops/gear-house/">Gear House</a></p>',
		seller: gear('gear-house'),
	},
	'German: a private ad, the number in the query': {
		url: '/s-anzeige/fjord-lampe/4100000001-82-3331',
		lang: 'de',
		body: '<div id="viewad-profile-box"><span class="text-body-regular-strong"><a href="/s-bestandsliste.html?userId=47110815">Gear House</a></span><p>Privater Nutzer</p></div><a href="/s-bestandsliste.html?userId=47110815">Alle Anzeigen des Nutzers</a><button>Nachricht schreiben</button>',
		seller: gear('47110815'),
	},
	'Indian: the number in the query': {
		url: '/fjord-lamp/p/itm41000001',
		lang: 'en',
		body: row('Seller', '/sellers?sellerId=d591418b408940a0'),
		seller: gear('d591418b408940a0'),
	},
	'Indonesian: shop and product in the address, the data says who': {
		url: '/gearhouse/lampu-fjord-300',
		lang: 'id',
		head: script({pdp: {productId: '41000001', name: 'Fjord lamp 300', sellerId: '4711081', sellerName: 'Gear House'}}),
		body: '<a data-testid="shop" href="/gearhouse"><h2>Gear House</h2></a>',
		seller: gear('4711081'),
	},
	'Indonesian: a person after u': {
		url: '/p/rumah/41abc-lampu',
		lang: 'id',
		body: row('Penjual', '/u/gear_house'),
		seller: gear('gear_house'),
	},
	'Vietnamese: the data holds the seller of this product': {
		url: '/lampu-fjord-p41000001.html',
		lang: 'vi',
		head: script({
			product: {
				id: 41000001,
				name: 'Fjord lamp 300',
				current_seller: {id: 471108, sku: '8', name: 'Gear House', link: 'https://market.example/cua-hang/gear-house'},
			},
			others: [{seller: {id: 11, name: 'Good'}}],
		}),
		body: '<a href="/cua-hang/gear-house">Gear House</a>',
		seller: gear('471108'),
	},
	'Korean: a store of its own host': {
		url: 'https://www.market.example/products/41000001',
		lang: 'ko',
		body: row('판매자', 'https://shop.market.example/stores/47110'),
		seller: gear('47110'),
	},
	'Korean: other goods of the seller': {
		url: '/products/41000001',
		lang: 'ko',
		body: '<a href="/shop/4711081/products">Gear House</a><a href="/shop/4711081/products">판매자 상품 더보기</a>',
		seller: gear('4711081'),
	},
	'Japanese: the exhibitor': {
		url: '/item/m41000001',
		lang: 'ja',
		body: `${row('出品者', '/user/471108100')}<a href="/user/471108100">この出品者の他の商品</a>`,
		seller: gear('471108100'),
	},
	'Japanese: a shop host of its own': {
		url: 'https://market.example/items/4100001',
		lang: 'ja',
		body: row('ショップ名', 'https://gear-house.market.example/'),
		seller: gear('gear-house'),
	},
	'Chinese, Taiwan: the seller': {
		url: '/item/show?41000001',
		lang: 'zh-TW',
		body: `${row('賣家', '/store/gearhouse/', 'gearhouse')}<a href="/store/gearhouse/">看賣家其他商品</a>`,
		seller: {name: 'gearhouse', id: 'gearhouse'},
	},
	'Chinese: the number of the seller in the query': {
		url: '/item.htm?id=410000001',
		lang: 'zh',
		body: row('卖家', '/personal?userId=4711081'),
		seller: gear('4711081'),
	},
	'English: sold by, the number in the query': {
		url: '/fjord-lamp/PLID41000001',
		lang: 'en',
		body: '<div>Sold by <a href="/seller/gear-house?sellers=29847110">Gear House</a></div>',
		seller: gear('29847110'),
	},
	'English: seller information as a heading': {
		url: '/fjord-lamp-41000001.html',
		lang: 'en',
		body: '<section><h2>Seller Information</h2><div><p>Gear House</p><p>90% Seller Score</p></div></section>',
		seller: gear(null),
	},
	'English: a person with a number and a name': {
		url: '/items/4100000001-fjord-lamp',
		lang: 'en',
		body: '<a href="/member/47110815-gear_house"><span>gear_house</span></a>',
		seller: {name: 'gear_house', id: '47110815-gear_house'},
	},
	'English: a closet': {
		url: '/listing/Fjord-lamp-64aaf0123456',
		lang: 'en',
		body: '<a href="/closet/gearhouse">gearhouse</a><span>Meet your seller</span>',
		seller: {name: 'gearhouse', id: 'gearhouse'},
	},
	'English: a person at the root': {
		url: '/products/gearhouse-fjord-lamp-41/',
		lang: 'en',
		body: '<a href="/gearhouse/">gearhouse</a><a href="/gearhouse/">View seller\'s shop</a>',
		seller: {name: 'gearhouse', id: 'gearhouse'},
	},
	"English: instruments, structured data with the shop's address": {
		url: '/item/41000001-fjord-lamp',
		lang: 'en',
		head: offer({'@type': 'Organization', name: 'Gear House', url: 'https://market.example/shop/gear-house'}),
		body: '<a href="/shop/gear-house">Visit store</a>',
		seller: gear('gear-house'),
	},
	'English: records, a seller with profile': {
		url: '/sell/item/4100000001',
		lang: 'en',
		body: row('Seller:', '/seller/gear_house/profile', 'gear_house'),
		seller: {name: 'gear_house', id: 'gear_house'},
	},
	'English: books, structured data and a link': {
		url: '/9780306406157/Fjord-lamp/plp',
		lang: 'en',
		head: offer({'@type': 'Organization', name: 'Gear House'}),
		body: '<p>Seller: <a href="/gear-house-oslo-norway/4711081/sf">Gear House</a></p>',
		seller: gear('4711081'),
	},
	'English: art, structured data and a person': {
		url: '/i/poster/Fjord-lamp-by-gearhouse/41000001.LVTDI',
		lang: 'en',
		body: '<span>Designed and sold by</span><a href="/people/gearhouse/shop?asc=u">gearhouse</a>',
		seller: {name: 'gearhouse', id: 'gearhouse'},
	},
	'English: gifts, a store': {
		url: '/fjord_lamp-256410000000000001',
		lang: 'en',
		body: '<div><span>Sold by</span></div><div><a href="/store/gear_house">Gear House</a></div>',
		seller: gear('gear_house'),
	},
	'English: classifieds, a person and more of them': {
		url: '/p/fjord-lamp-4100000001/',
		lang: 'en',
		body: '<a href="/u/gearhouse/">gearhouse</a><a href="/u/gearhouse/">View seller profile</a>',
		seller: {name: 'gearhouse', id: 'gearhouse'},
	},
	'French: classifieds, a long number': {
		url: '/ad/decoration/4100000001',
		lang: 'fr',
		body: '<a href="/profile/1b2c3d4e-0000-4000-8000-47110815abcd/offers"><p>Gear House</p></a><p>12 annonces</p>',
		seller: gear('1b2c3d4e-0000-4000-8000-47110815abcd'),
	},
	'Russian: classifieds, a long code': {
		url: '/moskva/mebel/lampa_4100000001',
		lang: 'ru',
		body: '<div data-marker="seller-info/name"><a href="/user/0a1b2c3d4e5f60718293a4b5c6d7e8f9/profile?id=4100000001">Gear House</a></div><p>Частное лицо</p>',
		seller: gear('0a1b2c3d4e5f60718293a4b5c6d7e8f9'),
	},
	'Ukrainian: a company with a number': {
		url: '/p41000001-lampa.html',
		lang: 'uk',
		head: script({product: {id: 41000001, name: 'Fjord lamp 300', companyId: 471108}}),
		body: row('Продавець', '/c471108-budynok-rechei.html'),
		seller: gear('c471108-budynok-rechei'),
	},
	'Ukrainian: a seller by name': {
		url: '/ua/lampa/p41000001/',
		lang: 'uk',
		body: row('Продавець:', '/ua/seller/gear-house/'),
		seller: gear('gear-house'),
	},
	'Polish: classifieds, other ads of the user': {
		url: '/d/oferta/lampa-CID628-ID41abc.html',
		lang: 'pl',
		body: '<h4>Gear House</h4><a href="/oferty/uzytkownik/4711o/">Więcej od tego ogłoszeniodawcy</a>',
		seller: {name: null, id: '4711o'},
	},
	'Czech: the seller': {
		url: '/lampa-41000001/',
		lang: 'cs',
		body: row('Prodává', '/prodejce/gear-house/'),
		seller: gear('gear-house'),
	},
	'Spanish: a person with name and number': {
		url: '/item/lampara-4100000001',
		lang: 'es',
		body: '<a href="/user/gearh-47110815"><h3>Gear H.</h3></a><p>Chat con el vendedor</p>',
		seller: {name: 'Gear H.', id: 'gearh-47110815'},
	},
	'Portuguese: sold and delivered by': {
		url: '/produto/41000001/lampada',
		lang: 'pt-BR',
		body: row('Vendido e entregue por', '/lojista/gear-house?sellerId=gearhouse01'),
		seller: gear('gearhouse01'),
	},
	'Italian: a person': {
		url: '/arredamento/lampada-410000001.htm',
		lang: 'it',
		body: '<a href="/utente/47110815">Gear House</a><a href="/utente/47110815">Altri annunci del venditore</a>',
		seller: gear('47110815'),
	},
	'Swedish: a profile between other words': {
		url: '/item/341571/410000001/lampa',
		lang: 'sv',
		body: row('Säljare', '/profile/items/4711081/gear-house'),
		seller: gear('4711081'),
	},
	'Finnish: auctions': {
		url: '/kohteet/lamppu/410000001',
		lang: 'fi',
		body: row('Myyjä', '/sellers/gearhouse/item', 'gearhouse'),
		seller: {name: 'gearhouse', id: 'gearhouse'},
	},
	'Persian shop codes in the data': {
		url: '/product/dkp-4100001/',
		lang: 'fa',
		body: '<p>فروشنده</p><a href="/seller/cl4x7/"><span>Gear House</span></a>',
		seller: gear('cl4x7'),
	},
	'Thai: a profile': {
		url: '/product-410000001-lamp',
		lang: 'th',
		body: row('ผู้ขาย', '/profile/4711081'),
		seller: gear('4711081'),
	},
	'Arabic: sold by in English, the code in data': {
		url: '/uae-en/fjord-lamp/N41000001A/p/',
		lang: 'en',
		head: script({
			product: {
				sku: 'N41000001A',
				name: 'Fjord lamp 300',
				variants: [{offers: [{sku: 'N41000001A', sellerCode: 'p-4711', sellerName: 'Gear House'}]}],
			},
		}),
		body: '<div>Sold by <strong>Gear House</strong></div>',
		seller: gear('p-4711'),
	},
	'South Asian: the data names seller and shop': {
		url: '/products/fjord-lamp-i410000001-s1.html',
		lang: 'en',
		head: script({pdt: {itemId: '410000001', sellerId: '900147110', sellerName: 'Gear House', shopId: 4711}}),
		body: row('Sold by', '/shop/gear-house/?itemId=410000001'),
		seller: gear('gear-house'),
	},
	'a group that sells deals': {
		url: '/deal/4548000041',
		lang: 'ko',
		head: script({
			deal: {dealNo: 4548000041, name: 'Fjord lamp 300', partnerNo: 1090400, source: {companyName: 'Gear House'}},
		}),
		body: '',
		seller: gear('1090400'),
	},
	'a shop in a part of the site, where anybody may open one': {
		url: '/gearhouse/M41000001.htm',
		lang: 'zh-TW',
		head: '<meta property="og:site_name" content="Market">',
		body: '<a href="/">商店街首頁</a> &gt; <a href="/gearhouse/">Gear House</a><a href="/gearhouse/HM/service.htm">客服中心</a><a href="/gearhouse/HM/search.htm">商品</a><a href="/open">我要開店</a>',
		seller: gear('gearhouse'),
	},
	'a company in a part of the site, where anybody may sell': {
		url: '/gear-house/fjord-lamp.html',
		body: '<a href="/">Home</a><a href="/gear-house/">Gear House</a><a href="/gear-house/aboutus.html">About us</a><a href="/gear-house/about-us.html">Profile</a><a href="/sell">Become a seller</a>',
		seller: gear('gear-house'),
	},
	'no seller to be told from a category, where anybody may sell': {
		url: '/garden-lamps/fjord-lamp.html',
		body: '<a href="/">Home</a><a href="/garden-lamps/">Garden lamps</a><a href="/garden-lamps/solar.html">Solar</a><a href="/about">About</a><a href="/sell">Become a seller</a>',
		seller: null,
	},
	'no seller to be told from a part of a shop that sells alone': {
		url: '/lamps-dept/fjord-lamp.html',
		body: '<a href="/">Home</a><a href="/lamps-dept/">Lamps</a><a href="/lamps-dept/contact.html">Contact</a>',
		seller: null,
	},
	'a seller named without a link, whose number the form carries': {
		url: '/lamps/41000001',
		body: '<p>Sold by <b>Gear House</b></p><form><input type="hidden" name="seller_id" value="471108"><button data-seller-id="471108">Buy now</button></form>',
		seller: gear('471108'),
	},
	'forms of several sellers': {
		url: '/lamps/41000001',
		body: '<p>Sold by <b>Gear House</b></p><form><input type="hidden" name="seller_id" value="471108"></form><form><input type="hidden" name="seller_id" value="111111"></form>',
		seller: gear(null),
	},
	'no seller to be told from authors': {
		url: '/books/41000001',
		body: '<p>by <a href="/people/gear-house">Gear House</a></p><a href="/people/4711081-gear-house">Gear House</a><a href="/creators/gear-house">Gear House</a>',
		seller: null,
	},
	'no seller to be told from who reviews': {
		url: '/books/41000001',
		body: '<div class="review"><a href="/user/4711081">Gear House</a><p>Great lamp</p></div><p><a href="/users/gear-house">Gear House</a> asks</p>',
		seller: null,
	},
	'no seller to be told from dealers and partners': {
		url: '/lamps/41000001',
		head: script({review: {productId: 41000001, merchantId: 4711081}, ad: {itemId: 41000001, partnerId: 'x4711'}}),
		body: '<a href="/dealers/gear-house">Gear House</a><a href="/haendler/gear-house">Gear House</a><a href="/store/oslo-4711">Oslo 4711</a>',
		seller: null,
	},
	'a company with its tax number has no id': {
		url: '/lamps/41000001',
		head: offer({
			'@type': 'Organization',
			name: 'Gear House',
			identifier: 'DE123456789',
			url: 'https://market.example/',
		}),
		body: '',
		seller: gear(null),
	},
	'no seller to be told from brand and shop menus': {
		url: '/p/41000001',
		lang: 'en',
		body: '<a href="/shop/lamps">Shop lamps</a><a href="/brands/gear-house">Gear House</a><a href="/stores/oslo">Oslo store</a>',
		seller: null,
	},
};
