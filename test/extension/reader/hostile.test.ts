import fc from 'fast-check';
import * as v from 'valibot';
import {expect, test} from 'vitest';
import {readSaved} from '../../../extension/cli/read-saved.ts';
import {embeddedJson} from '../../../extension/reader/embedded-json.ts';
import {parseTolerantly} from '../../../extension/reader/tolerant-json.ts';
import {PageFacts} from '../../../shared/product.ts';
import {jsonLd, readBody, shopUrl} from './page-of.ts';

/** Milliseconds that a hostile page may take on a busy machine; unbounded reading takes many times as much. */
const patience = 3000;

function timed<T>(run: () => T): {ms: number; result: T} {
	const started = performance.now();
	const result = run();
	return {ms: performance.now() - started, result};
}

test('50 MB of JSON-LD are refused before they are parsed', () => {
	const {ms, result} = timed(() => parseTolerantly(`{"@type":"Product","name":"${'x'.repeat(50_000_000)}"}`));
	expect(result).toBeUndefined();
	expect(ms).toBeLessThan(50);
});

test.each([
	['deep nesting of elements', '<div>'.repeat(50_000)],
	['deep nesting of JSON-LD', jsonLd(`{"@graph":${'['.repeat(5000)}${']'.repeat(5000)}}`)],
	['a thousand JSON-LD blocks', jsonLd({'@type': 'Product', name: 'x'}).repeat(1000)],
	['JSON-LD that never closes', jsonLd('{"@type":"Product","name":"x"')],
	['a script full of open braces', `<script>x = ${'{"a":'.repeat(40_000)}</script>`],
	['a script full of open strings', `<script>${'={"a":"\\"'.repeat(40_000)}</script>`],
	['thirty thousand price tags', '<span class="price">£1.00</span>'.repeat(30_000)],
	['nested items', '<div itemscope itemtype="https://schema.org/Product" itemprop="offers">'.repeat(3000)],
	['an endless line', `<p>${'£1 '.repeat(500_000)}</p>`],
	['a spaced-out number', `<p>£${'1 '.repeat(100_000)}</p>`],
])('%s is read in bounded time', (_, html) => {
	const {ms, result} = timed(() => readBody(`<h1>Clock</h1>${html}`));
	expect(() => v.parse(PageFacts, result.facts)).not.toThrow();
	expect(ms).toBeLessThan(patience);
});

test('names that lead to the prototype are only names', () => {
	const evil =
		'{"@type":"Product","name":"Clock","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"offers":{"__proto__":{"price":"1"},"price":"29","priceCurrency":"GBP"}}';
	const {facts} = readBody(
		`<h1>Clock</h1><div itemscope itemtype="https://schema.org/Product"><b itemprop="__proto__">x</b><b itemprop="name">Clock</b></div><script>s = ${evil}</script>`,
		jsonLd(evil),
	);
	expect(facts.price?.low).toEqual({minor: 2900, currency: 'GBP'});
	expect(({} as {polluted?: number}).polluted).toBeUndefined();
});

test('nothing of the page is run and nothing of it changed', () => {
	const html = `<html><head></head><body><h1>Clock</h1><script>globalThis.ran = true; s = {"name":"Clock", "price":"1"}</script><p onclick="x()">£1</p></body></html>`;
	readSaved(html, shopUrl);
	expect('ran' in globalThis).toBe(false);
});

const anyText = fc.oneof(
	fc.string({unit: 'binary'}),
	fc.constantFrom(
		'Sold by',
		'Brand:',
		'£29.00',
		'1.234,56 €',
		'Product',
		'Add to cart',
		'\u0000',
		'\ud800',
		'𝔘'.repeat(800),
		'x'.repeat(3000),
	),
);
const anyThing = fc.letrec(tie => ({
	thing: fc.dictionary(
		fc.constantFrom(
			'@type',
			'@graph',
			'name',
			'offers',
			'price',
			'priceCurrency',
			'brand',
			'image',
			'sku',
			'seller',
			'url',
			'aggregateRating',
			'ratingValue',
			'reviewCount',
			'hasVariant',
			'itemListElement',
			'@id',
			'gtin',
		),
		fc.oneof(
			{maxDepth: 4},
			anyText,
			fc.double(),
			fc.constantFrom('Product', 'BreadcrumbList', 'GBP', 'http://[', null, true),
			tie('thing'),
			fc.array(tie('thing'), {maxLength: 3}),
		),
	),
})).thing;
const anyElement = fc
	.tuple(fc.constantFrom('h1', 'p', 'a', 'del', 'span', 'button', 'td', 'script', 'meta', 'select'), anyText, anyText)
	.map(
		([tag, text, attribute]) =>
			`<${tag} class="price ${attribute.replace(/["<>]/g, '')}" href="/seller/${encodeURIComponent(attribute.slice(0, 300).toWellFormed())}" itemprop="price" content="${attribute.replace(/"/g, '')}">${text}</${tag}>`,
	);

test('whatever a page says, the answer fits its schema', () => {
	fc.assert(
		fc.property(
			fc.array(anyElement, {maxLength: 20}),
			anyThing,
			fc.constantFrom(
				shopUrl,
				'https://www.amazon.de/dp/B0TESTKORK',
				'https://www.ebay.com/itm/123456789',
				'https://www.etsy.com/listing/1234567/x',
				'https://www.temu.com/x-g-601099500000001.html',
				'https://www.aliexpress.com/item/1005006180026951.html',
			),
			(elements, thing, url) => {
				const {facts} = readBody(elements.join(''), jsonLd(thing), url);
				expect(v.parse(PageFacts, facts)).toEqual(facts);
			},
		),
		{numRuns: 300},
	);
});

test('any script text is searched without end or throw', () => {
	fc.assert(
		fc.property(fc.array(fc.string({unit: fc.constantFrom(...'{}[]"\'\\:,=(a1 ')}), {maxLength: 5}), texts => {
			expect(Array.isArray(embeddedJson(texts))).toBe(true);
		}),
	);
});

test('names keep no character that turns text around, steers a terminal or is not seen', () => {
	const {facts} = readBody(
		'<h1>Slate\u202e \u009b31mclock\u2066 \u{e0041}300</h1><p>$20</p><button>Add to cart</button><p>Sold by: Quarry\u0007 \u061cHouse\u202c</p>',
		'<title>Slate clock 300</title>',
	);
	expect(facts.title).toBe('Slate 31mclock 300');
	expect(facts.seller?.name).toBe('Quarry House');
});
