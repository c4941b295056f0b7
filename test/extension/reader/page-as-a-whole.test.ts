import {describe, expect, test} from 'vitest';
import {jsonLd, readBody} from './page-of.ts';

const offer = {'@type': 'Offer', price: '29.00', priceCurrency: 'GBP', availability: 'https://schema.org/InStock'};
const clock = {'@context': 'https://schema.org', '@type': 'Product', name: 'Slate clock', offers: offer};

test('what other sellers claim far down the page is not this one’s claim', () => {
	const others = '<p>Something else</p>'.repeat(500);
	const {facts} = readBody(`<h1>Slate clock</h1>${others}<p>Official Store</p>`, '<title>Slate clock</title>');
	expect(facts.claims).toEqual([]);
});

describe('who sells where the page names nobody', () => {
	const sale = '<h1>Slate clock</h1><span class="price">£29</span><button>Add to basket</button>';
	const read = (more: string, url?: string) => readBody(sale + more, '<title>Slate clock</title>', url).facts;

	test('is the shop itself, by its address', () => {
		expect(read('')).toMatchObject({seller: {kind: 'own', name: null, id: null}, from: {seller: 'url'}});
	});

	test.each([
		['a link to a seller without its name', '<a href="/seller/3960079"><img alt=""></a>'],
		['a button to write to the seller', '<button>Contact seller</button>'],
		[
			'data about several sellers',
			`<script>x = ${JSON.stringify({
				offers: [
					{sellerId: '101', sellerName: 'A'},
					{sellerId: '102', sellerName: 'B'},
				],
			})}</script>`,
		],
	])('is not said beside %s', (_, more) => expect(read(more).seller).toBeNull());

	test('is not said of a marketplace', () =>
		expect(read('', 'https://www.etsy.com/listing/123456789/x').seller).toBeNull());
});

describe('what is no listing', () => {
	const sale = '<h1>Slate clock</h1><span class="price">£29</span><button>Add to basket</button>';
	test.each([
		['the home page', 'https://quarry-works.example/', '', sale],
		['a search', 'https://quarry-works.example/search?q=clock', '', sale],
		['the cart', 'https://quarry-works.example/cart', '', sale],
		[
			'a check for robots',
			'https://www.amazon.com/dp/B0TESTKETL',
			'<title>Robot Check</title>',
			'<h1>Type the characters</h1>',
		],
		[
			'an article about a product',
			'https://paper.example/2024/slate-clock',
			'<meta property="og:type" content="article">',
			'<h1>Slate clock reviewed</h1><p>It costs £29 in shops.</p>',
		],
		['an empty page of a store', 'https://www.etsy.com/listing/123456789/x', '', ''],
	])('%s', (_, url, head, body) => expect(readBody(body, head, url).isListing).toBe(false));

	test('the same sale under a product’s address is one', () =>
		expect(readBody(sale, '<title>Slate clock</title>').isListing).toBe(true));
});

describe('contradictions', () => {
	const seen = (price: string) =>
		`<h1>Slate clock</h1><span class="price current">${price}</span><button>Add to basket</button>`;
	test('a price told to machines that nobody sees', () =>
		expect(readBody(seen('£44.00'), jsonLd(clock)).facts.contradictions).toHaveLength(1));

	test.each([
		['the same', seen('£29')],
		['a little more: tax or rounding', seen('£30.50')],
		['another currency', seen('$44.00')],
		['standing elsewhere on the page', `${seen('£44.00')}<p>£29.00 without frame</p>`],
		['no sure price', '<h1>Slate clock</h1><p>£44.00</p>'],
	])('is none when the visible price is %s', (_, html) =>
		expect(readBody(html, jsonLd(clock)).facts.contradictions).toEqual([]),
	);
});
