import {describe, expect, test} from 'vitest';
import {type AskedFigure, figureKey} from '../../../extension/reader/markup/figure.ts';
import {parseMarkup} from '../../../extension/reader/markup/parse-markup.ts';

const textOf = (html: string, selector: string) => parseMarkup(html).querySelector(selector)?.textContent;

describe('a document from its HTML', () => {
	test('closes what was left open, as browsers do', () => {
		const page = parseMarkup('<ul><li>one<li>two</ul><p>a<p>b<div>c');
		expect(page.querySelectorAll('li, p').map(element => element.textContent)).toEqual(['one', 'two', 'a', 'b']);
	});

	test('has one html and one body, with all their attributes, however often they are written', () => {
		const page = parseMarkup(
			'<html lang="de"><body class="a"><p>1</p></body></html><html lang="fr" dir="ltr"><p>2</p>',
		);
		expect(page.documentElement.getAttribute('lang')).toBe('de');
		expect(page.documentElement.getAttribute('dir')).toBe('ltr');
		expect(page.querySelectorAll('p')).toHaveLength(2);
	});

	test('is there even when nothing is', () => {
		expect(parseMarkup('').documentElement.textContent).toBe('');
		expect(parseMarkup('').querySelector('p')).toBeNull();
	});

	test('keeps a text whole at its entities', () => {
		expect(textOf('<p>Fish &amp; Chips &#x20AC;5</p>', 'p')).toBe('Fish & Chips €5');
	});

	test('keeps what scripts quote as text, and what templates hold out', () => {
		const page = parseMarkup('<script>s = "<p>no</p>"</script><template><p>no</p></template><p>yes</p>');
		expect(page.querySelectorAll('p').map(element => element.textContent)).toEqual(['yes']);
		expect(page.querySelector('script')?.textContent).toBe('s = "<p>no</p>"');
	});

	test('has no attribute that was not written, whatever objects inherit', () => {
		const element = parseMarkup('<p data-a="">').querySelector('p');
		expect([element?.getAttribute('constructor'), element?.hasAttribute('toString')]).toEqual([null, false]);
		expect(element?.getAttribute('data-a')).toBe('');
	});

	test('nests no deeper than a browser, and loses nothing by it', () => {
		expect(textOf(`${'<div>'.repeat(5000)}<b>deep</b>`, 'b')).toBe('deep');
	});
});

describe('selectors', () => {
	const page = parseMarkup(
		'<div id="a" class="x y"><span class="z">1</span><a href="/store/7">2</a></div><del>3</del>',
	);
	test.each([
		['#a .z', '1'],
		['.x.y > a[href*="/store/"]', '2'],
		['div:not(.q) + del', '3'],
		['b, del', '3'],
	])('%s is found', (selector, text) => expect(page.querySelector(selector)?.textContent).toBe(text));
	test('search inside of an element only', () => {
		expect(page.querySelector('#a')?.querySelectorAll('del')).toEqual([]);
	});
	test('that are none are refused', () => expect(() => page.querySelector('a[')).toThrow());
});

test('figures that the browser hides are hidden, with whatever holds nothing else', () => {
	const html = '<p><b class="was">£9</b></p><div><b class="was">£9</b><i>£8</i></div>';
	const asked: AskedFigure[] = [];
	const page = parseMarkup(html, {
		hidden: new Set([figureKey('£9', 'was')]),
		asked: figure => void asked.push(figure),
	});
	expect(['p', 'b', 'div', 'i'].map(name => page.querySelector(name)?.checkVisibility())).toEqual([
		false,
		false,
		true,
		true,
	]);
	expect(asked.at(-1)).toEqual({key: figureKey('£8', null), within: null});
	expect(asked[0]).toEqual({key: figureKey('£9', 'was'), within: 'was'});
});
