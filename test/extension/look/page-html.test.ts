// @vitest-environment happy-dom
import {beforeEach, describe, expect, test} from 'vitest';
import {hiddenFigures, mayBeHidden} from '../../../extension/look/hidden-figures.ts';
import {htmlPieces} from '../../../extension/look/html-pieces.ts';
import {pageHtml} from '../../../extension/look/page-html.ts';

beforeEach(() => {
	document.head.innerHTML = '';
	// happy-dom has no layout; hidden is what says so
	Element.prototype.checkVisibility = function () {
		return !this.closest('[hidden]');
	};
});
const handedOver = () => pageHtml(document)?.join('') ?? '';

describe('what is handed over of a page', () => {
	test('is all of it, put together from pieces, without what is large and says nothing', () => {
		const code = `s = "<style>&"; ${'x'.repeat(1500)}`;
		document.head.innerHTML = `<style>p {color: red}</style><style>${'i {color: blue}'.repeat(100)}</style>`;
		document.body.innerHTML = `<main class="a"><p>£5 &amp; more</p><script type="x">${code}</script>1 &lt; 2</main>`;
		const html = handedOver();
		expect(html).toContain('p {color: red}');
		expect(html).not.toContain('blue');
		expect(html).toContain(
			`<main class="a"><p>£5 &amp; more</p><script type="x">${code}</script>1 &lt; 2</main></body></html>`,
		);
		expect(pageHtml(document)).toContain(code);
	});

	test('lacks an enormous script, and nothing around it', () => {
		document.body.innerHTML = `<p title="a &amp; &quot;b&quot;">1 &lt; 2</p><script>${'x'.repeat(2_000_000)}</script><p>after</p>`;
		const html = handedOver();
		expect(html.length).toBeLessThan(1000);
		expect(html).toContain('<p>after</p>');
	});

	test('lacks a large menu and a large picture, but no way to a product', () => {
		const links = (count: number) => '<a href="/x">other</a>'.repeat(count);
		document.body.innerHTML = `<nav>${links(40)}</nav><nav class="crumbs">${links(4)}</nav><svg>${'<path d="M0"></path>'.repeat(40)}</svg><svg><path></path></svg><nav><h1>Lamp</h1>${links(40)}</nav>`;
		const html = handedOver();
		expect(html.match(/other/g)).toHaveLength(44);
		expect(html).toContain('<nav class="crumbs">');
		expect(html.match(/<path/g)).toHaveLength(1);
	});

	test('ends where it is too much, in the middle of a piece', () => {
		document.body.innerHTML = Array.from({length: 9}, () => `<script>${'x'.repeat(900_000)}</script>`).join('');
		expect(handedOver().length).toBe(6_000_000);
	});

	test('is the same with our badge in the page', () => {
		const before = handedOver();
		document.documentElement.append(document.createElement('touchstone-badge'));
		expect(handedOver()).toBe(before);
	});

	test('is written by us where a form’s fields bear the names of its members', () => {
		document.body.innerHTML = `<form><input name="firstChild"><input name="outerHTML"><input name="parentElement"><b>yes</b><script>${'x'.repeat(2000)}</script></form>`;
		expect(handedOver()).toContain('<input name="parentElement"><b>yes</b><script>xxx');
	});
});

test('what is left out is left out wherever it stands', () => {
	document.body.innerHTML = '<div data-a="&quot;"><b>no</b>&lt;yes&gt;<i>yes</i></div>';
	const pieces = htmlPieces(document.querySelector('div')!, new Map([[document.querySelector('b')!, null]]));
	expect(pieces.join('')).toBe('<div data-a="&quot;">&lt;yes><i>yes</i></div>');
});

describe('figures that nobody sees', () => {
	beforeEach(() => {
		document.body.innerHTML =
			'<p class="price">£5</p><div hidden class="box"><p class="price">£5</p><p class="price">£6</p><b>£7</b></div><p class="box"><b>£8</b></p>';
	});

	test('are named, unless they stand elsewhere in sight', () => {
		expect(hiddenFigures(document)).toEqual(['£6 price', '£7 ']);
	});

	test.each([
		['£5 price', 'price', false],
		['£6 price', 'price', true],
		['£7 ', 'box', true],
		['£8 ', 'box', false],
		['£7 ', null, true],
		['£9 price', 'price', false],
	])('%s is looked for where it stands', (key, within, hidden) => {
		expect(mayBeHidden(document, [{key, within}])).toBe(hidden);
	});
});
