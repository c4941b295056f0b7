import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {productMark} from '../../../extension/look/product-mark.ts';
import {openHtml} from '../../../extension/reader/read-html.ts';
import {findStore} from '../../../extension/stores/index.ts';

const elsewhere = 'https://pens.example/meridian';
const markOf = (html: string, url = elsewhere) => productMark(openHtml({html, url}), url);

describe('a page may sell something', () => {
	test.each([
		['that declares it to social networks', '<meta property="og:type" content="og:product">', 'open-graph'],
		['with a marked-up product', '<div itemscope itemtype="http://schema.org/Product">', 'microdata'],
		[
			'with a product for search engines',
			'<script type="application/ld+json">{"@graph": [{"@type": ["Thing", "x"]}, {"@type": "Product"}]}</script>',
			'json-ld',
		],
		['of a known platform', '<body class="page catalog-product-view">', 'platform'],
		['with a form that adds to the cart', '<form action="/cart/add"><button>Hop</button></form>', 'buying'],
		['with a button that buys', '<button id="button-cart">Hop</button>', 'buying'],
	])('%s', (_, html, mark) => expect(markOf(html)).toBe(mark));

	test.each([
		['in English', '<title>Verify your Halden product</title><input name="code">'],
		['in Chinese', '<h1>哈尔登防伪查询</h1><input type="text">'],
		['by its field alone', '<input placeholder="Подлинность товара: код">'],
	])('or asks whether a thing is genuine, %s', (_, html) => expect(markOf(html)).toBe('code'));

	test('whose address says so', () => expect(markOf('', 'https://pens.example/product/7')).toBe('address'));
});

test.each([
	['that tells nothing', '<h1>It rained</h1><p>Products rose by $5</p>'],
	['that lists many', '<i itemscope itemtype="http://schema.org/Product"></i>'.repeat(30)],
	['with a button at each of many things', '<button class="add-to-cart">Buy</button>'.repeat(30)],
	[
		'that only mentions a product',
		'<script type="application/ld+json">{"@type": "Article", "about": "Product"}</script>',
	],
	['that only speaks of what is genuine', '<h1>Genuine leather</h1><p>How to check a product</p>'],
	['that asks for a name and a password', '<h1>Sign in</h1><input name="user"><input type="password">'],
	['with a link to the cart', '<a class="cart" href="/cart">Cart (2)</a>'],
])('a page %s bears no mark', (_, html) => expect(markOf(html)).toBeNull());

type Truth = {file: string; is_product: boolean | null};
const saved = '../shared/pages';
const lines = (name: string) =>
	readFileSync(`${saved}/${name}`, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map(line => JSON.parse(line));

test.skipIf(!existsSync(saved))(
	'of real pages (skipped without ../shared) nearly all that sell bear a mark',
	() => {
		// As their README says
		const urls = new Map((lines('list.jsonl') as {file: string; url: string}[]).map(({file, url}) => [file, url]));
		const pages = (lines('truth.jsonl') as Truth[]).map(({file, is_product: sells}) => {
			const url = urls.get(`html/${file}`)!;
			const html = readFileSync(`${saved}/html/${file}`, 'utf8');
			return {sells, isStore: findStore(new URL(url)) !== null, mark: markOf(html, url)};
		});
		const products = pages.filter(({sells, isStore}) => sells === true && !isStore);
		const others = pages.filter(({sells}) => sells === false);
		const count = (some: typeof pages) => some.filter(({mark}) => mark !== null).length;
		console.info(
			`marks: ${count(products)} of ${products.length} product pages at shops that are no registered store, ${count(others)} of ${others.length} other pages`,
		);
		expect(count(products) / products.length).toBeGreaterThanOrEqual(0.97);
		expect(count(others)).toBeLessThanOrEqual(6);
	},
	60_000,
);
