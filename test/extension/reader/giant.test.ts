import {parseHTML} from 'linkedom';
import * as v from 'valibot';
import {describe, expect, test} from 'vitest';
import {type ReadPage, readPage} from '../../../extension/reader/read.ts';
import {openHtml} from '../../../extension/reader/read-html.ts';
import {PageFacts} from '../../../shared/product.ts';
import {jsonLd, shopUrl} from './page-of.ts';

// Pages that are too large, too deep, broken or empty: the answer comes in bounded time and fits its schema.

/** Milliseconds for pages far larger than any real one; what is not bounded takes many times as much. */
const patience = 3000;

/** The document of a page's HTML, made before the clock runs: parsing it is the browser's work, or the shell's. */
const ways: Record<string, (html: string) => Document> = {
	'as the background parses it': html => openHtml({html, url: shopUrl}),
	// linkedom's document has every member of the DOM's Document that the reader uses
	'in a document of the DOM': html => parseHTML(html).document as unknown as Document,
};
const read = (document: Document): ReadPage => readPage({document, url: shopUrl});

const clock = {
	'@type': 'Product',
	name: 'Slate clock',
	offers: {price: '29.00', priceCurrency: 'GBP', availability: 'InStock'},
};
const sale = `<h1>Slate clock</h1><span class="price">£29.00</span><button>Add to basket</button>`;
const page = (body: string, head = '<title>Slate clock</title>') =>
	`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const times = (count: number, write: (n: number) => string) => Array.from({length: count}, (_, n) => write(n)).join('');

const giants: Record<string, string> = {
	'a text of three megabytes': page(sale + '<p>slate and clock, 1 £ or 2 </p>'.repeat(100_000)),
	'one word of five megabytes': page(`${sale}<p>${'£1'.repeat(2_500_000)}</p>`),
	'one number of a megabyte': page(`${sale}<p>Reviews ${'1,'.repeat(500_000)} reviews</p>`),
	'a title of two megabytes': page(
		sale + times(5000, n => `<h2>Slate ${n}</h2>`),
		`<title>${'Slate - '.repeat(250_000)}</title>`,
	),
	'twenty thousand headings': page(sale + times(20_000, n => `<h1>Slate clock ${n}</h1>`)),
	'twenty thousand sellers': page(sale + times(20_000, n => `<p>Sold by: <a href="/seller/${n}">Ada ${n}</a></p>`)),
	'fifty thousand links': page(sale + times(50_000, n => `<a href="/shop/${n}/view/index/${n}"><i></i></a>`)),
	'fifty thousand meta elements': page(
		sale,
		times(50_000, n => `<meta property="product:price:amount" content="${n}">`),
	),
	'fifty thousand offers': page(
		sale,
		jsonLd({
			...clock,
			offers: times(50_000, () => 'x')
				.split('')
				.map((_, n) => ({price: n, priceCurrency: 'GBP'})),
		}),
	),
	'twenty thousand variants': page(
		sale,
		jsonLd({
			...clock,
			'@type': 'ProductGroup',
			hasVariant: times(20_000, () => 'x')
				.split('')
				.map(() => ({offers: clock.offers, url: '/p'})),
		}),
	),
	'a state of ten megabytes': page(
		`${sale}<script>window.s = {"items": [${times(100_000, n => `{"id":${n},"name":"Slate clock","price":${n},"sellerId":"${n}","sellerName":"x"},`)}0]}</script>`,
	),
	'scripts that hold half an object each': page(sale + times(3000, n => `<script>a${n} = {"b": {"c": [</script>`)),
	'tags that never close': page(sale + times(4000, n => `<div class="c${n}"><a href="/p${n}"><b itemprop="x">`)),
	'attributes without end': page(
		`${sale}<p ${times(10_000, n => `a${n}="${n}" `)}>x</p><p class="${'price '.repeat(20_000)}">£1</p>`,
	),
};

describe.each(Object.entries(giants))('%s', (_, html) => {
	test.each(Object.entries(ways))('is read %s in bounded time', {timeout: 60_000}, (_way, open) => {
		const document = open(html);
		let ms = Number.POSITIVE_INFINITY;
		// A busy machine makes any page wait; one that is slow by itself is slow each time
		for (let run = 0; run < 3 && ms > patience; run++) {
			const started = performance.now();
			expect(() => v.parse(PageFacts, read(document).facts)).not.toThrow();
			ms = performance.now() - started;
		}
		expect(ms).toBeLessThan(patience);
	});
});

test.each(Object.entries(ways))('what comes first on a giant page is still read %s', {timeout: 60_000}, (_, open) => {
	const {isListing, facts} = read(open(giants['a text of three megabytes'] ?? ''));
	expect(isListing).toBe(true);
	expect(facts).toMatchObject({title: 'Slate clock', price: {low: {minor: 2900, currency: 'GBP'}}});
});

const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);
const misread: Record<string, string> = {
	'Cyrillic of another code page': page(
		`<h1>\ufffd\ufffd\ufffd\ufffd \ufffd\ufffd \ufffd\ufffd\ufffd\ufffd</h1><span class="price">4 890 \ufffd\ufffd\ufffd.</span>`,
	),
	'UTF-8 read as Latin-1': bytes(page('<h1>Часы из сланца</h1><span class="price">4 890 ₽</span>'), 'utf8').toString(
		'latin1',
	),
	'UTF-16 read as UTF-8': bytes(page(sale), 'utf16le').toString('utf8'),
	'zeros between the letters': page(sale).replace(/(?<=[a-z])(?=[a-z])/g, '\0'),
	'halves of characters': page(`${sale}<p>Sold by \ud83d Ada \udd52</p><h1>\udfff\ud800</h1>`),
	'a text that runs backwards': page(`\u202e${sale}\u202d<p>Brand: \u202eyrrauQ</p>`),
	'marks upon marks': page(
		`<h1>Slate${'\u0301'.repeat(5000)} clock</h1><span class="price">£29${'\u20dd'.repeat(5000)}</span>`,
	),
	'a compressed file': bytes('1f8b0800000000000003ab56cacc4bcb4f5292ff3c686c', 'hex').toString('latin1'),
	nothing: '',
	'no element': '   ',
	'only a frame': '<html><frameset cols="50%,50%"><frame src="/a"><frame src="/b"></frameset></html>',
	'only an inner page': page('<iframe src="/product/slate-clock"></iframe>'),
};

describe.each(Object.entries(misread))('a page of %s', (_, html) => {
	test.each(Object.entries(ways))('read %s has an answer that fits its schema', (_way, open) => {
		const {facts} = read(open(html));
		expect(v.parse(PageFacts, facts)).toEqual(facts);
	});
});

test.each(['nothing', 'no element', 'only a frame', 'only an inner page', 'a compressed file', 'UTF-16 read as UTF-8'])(
	'a page of %s is no listing',
	name => expect(Object.values(ways).map(open => read(open(misread[name] ?? '')).isListing)).toEqual([false, false]),
);

test('data for machines is read where the text is broken', () => {
	const broken = page('<h1>\ufffd\ufffd\ufffd</h1>', `<title>\ufffd</title>${jsonLd(clock)}`);
	for (const open of Object.values(ways))
		expect(read(open(broken)).facts).toMatchObject({
			title: 'Slate clock',
			price: {low: {minor: 2900, currency: 'GBP'}},
		});
});
