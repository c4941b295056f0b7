import {gear, type Marketplace, offer, script} from './marketplace-marks.ts';

/** Where little tells who sells, or somebody stands there who does not. */
export const marketplacesAtTheEdge: Record<string, Marketplace> = {
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
