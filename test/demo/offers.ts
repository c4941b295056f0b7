/** One sample product page. Goods, brands and shops are made up for the demo; only the stores' host names are real. */
export type Offer = {
	url: string;
	/** what the demo shows with it, for the index page */
	shows: string;
	shop: string;
	title: string;
	brand: string;
	gtin: string | null;
	price: number;
	was: number | null;
	currency: string;
	seller: {name: string; url: string; note: string | null};
	shipFrom: string;
	returns: string | null;
	claims: readonly string[];
	colour: string;
};

const pen = {
	title: 'Halden Meridian fountain pen, medium nib',
	brand: 'Halden',
	gtin: '9506000134352',
	colour: '#26415e',
};
const lamp = {title: 'Lumora Arc desk lamp, dimmable', brand: 'Lumora', gtin: '9506000140445', colour: '#8a5a2b'};
const toy = {title: 'Pebblewood stacking rings', brand: 'Pebblewood', gtin: '9506000149301', colour: '#5d7a3a'};

export const offers: readonly Offer[] = [
	{
		...pen,
		url: 'https://www.aliexpress.com/item/1005006100000001.html',
		shows: 'a badge covers this seller and brand: verified',
		shop: 'AliExpress',
		price: 48.9,
		was: 59,
		currency: 'EUR',
		seller: {
			name: 'Halden Official Store',
			url: 'https://www.aliexpress.com/store/1101000001',
			note: '97.9% positive feedback',
		},
		shipFrom: 'Spain',
		returns: 'Free returns within 15 days',
		claims: ['Official store'],
	},
	{
		...pen,
		url: 'https://www.aliexpress.com/item/1005006100000002.html',
		shows: 'the same pen from a shop that calls itself official, which the brand does not list: look twice',
		shop: 'AliExpress',
		price: 9.99,
		was: 59,
		currency: 'EUR',
		seller: {name: 'Pens Official Store', url: 'https://www.aliexpress.com/store/1101000002', note: null},
		shipFrom: 'China',
		returns: null,
		claims: ['Halden official store', '100% authentic'],
	},
	{
		...lamp,
		url: 'https://www.amazon.de/dp/B0DEMO0001',
		shows: 'a seller whose record was reviewed and holds nothing against it',
		shop: 'Amazon.de',
		price: 74.5,
		was: null,
		currency: 'EUR',
		seller: {name: 'Lichtwerk Nord', url: 'https://www.amazon.de/sp?seller=A1DEMOLICHT01', note: '4,7 von 5 Sternen'},
		shipFrom: 'Deutschland',
		returns: 'Rückgabe innerhalb von 30 Tagen',
		claims: [],
	},
	{
		...lamp,
		url: 'https://www.ebay.com/itm/256100000004',
		shows: 'an offer that was found not genuine: warning',
		shop: 'eBay',
		price: 19.95,
		was: null,
		currency: 'USD',
		seller: {name: 'bright-deals-demo', url: 'https://www.ebay.com/usr/bright-deals-demo', note: '93.1% positive'},
		shipFrom: 'Hong Kong',
		returns: null,
		claims: ['100% genuine'],
	},
	{
		title: 'Hand-thrown stoneware mug, speckled',
		brand: 'Kiln & Field',
		gtin: null,
		colour: '#7a6f66',
		url: 'https://www.etsy.com/listing/1700000005',
		shows: 'nobody has told us anything of this seller: no record, and that says nothing',
		shop: 'Etsy',
		price: 32,
		was: null,
		currency: 'GBP',
		seller: {name: 'KilnAndField', url: 'https://www.etsy.com/shop/KilnAndField', note: '5 out of 5 stars'},
		shipFrom: 'United Kingdom',
		returns: 'Returns accepted within 14 days',
		claims: [],
	},
	{
		...toy,
		url: 'https://www.temu.com/pebblewood-stacking-rings-g-601099500000006.html',
		shows: 'a product that an authority called back: warning',
		shop: 'Temu',
		price: 7.48,
		was: 15.99,
		currency: 'EUR',
		seller: {name: 'Little Grove', url: 'https://www.temu.com/mall.html?mall_id=634418200000006', note: null},
		shipFrom: 'China',
		returns: 'Free returns within 90 days',
		claims: [],
	},
];
