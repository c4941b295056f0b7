import fc from 'fast-check';
import {expect, test} from 'vitest';
import {holdsToken, visibleText} from '../../../api/sellers/visible-text.ts';

const token = 'touchstone-claim-Ab3';

test.each([
	['plain text', `<p>x ${token} y</p>`],
	['inside inline marks', `<p>x <b>touchstone-</b>claim-<i>Ab3</i></p>`],
	['with character references', `<p>touchstone&#45;claim&#x2d;Ab3</p>`],
	['without any mark-up', token],
	['after a hidden part that ended', `<div hidden><br><p>x</div><p>${token}</p>`],
	['after void elements in something hidden', `<div style="display:none"><img><input></div>${token}`],
	['in bold small print', `<p style="font-size:0.9em;opacity:0.5">${token}</p>`],
	['in table cells that nobody closed', `<table><tr><td>a<td>${token}</table>`],
])('seen: %s', (_, html) => expect(holdsToken(visibleText(html), token)).toBe(true));

test.each([
	['a comment', `<!-- ${token} -->`],
	['a comment that does not end', `<!-- <p>${token}</p>`],
	['a conditional comment', `<!--[if IE]><p>${token}</p><![endif]-->`],
	['a script', `<script>${token}</script>`],
	['a script with an end tag in a text', `<script>"<\\/script>"; ${token}</script>`],
	['JSON for machines', `<script type="application/ld+json">{"x":"${token}"}</script>`],
	['a style', `<style>/* ${token} */</style>`],
	['a template', `<template><p>${token}</p></template>`],
	['noscript', `<noscript>${token}</noscript>`],
	['the title', `<title>${token}</title>`],
	['the head', `<head><meta content="${token}"></head>`],
	['an attribute', `<a title="${token}" href="?${token}">x</a>`],
	['a text field', `<textarea>${token}</textarea>`],
	['a hidden element', `<div hidden>${token}</div>`],
	['inside a hidden element', `<div hidden><section><p>${token}</p></section></div>`],
	['display none', `<p style="color: red; DISPLAY : none">${token}</p>`],
	['visibility hidden', `<p style="visibility:hidden!important">${token}</p>`],
	['opacity nothing', `<p style="opacity:0.0">${token}</p>`],
	['no size', `<p style="font-size:0px">${token}</p>`],
	['a hidden element whose end tag is another’s', `<div hidden></span><p>${token}</p>`],
	['two blocks', `<p>touchstone-</p><p>claim-Ab3</p>`],
	['a longer word', `<p>${token}9 x${token}</p>`],
])('not seen: %s', (_, html) => expect(holdsToken(visibleText(html), token)).toBe(false));

test('whatever a page is, it is read, and what only stands in comments is not in it', () =>
	fc.assert(
		fc.property(fc.string(), fc.string(), (before, after) => {
			expect(typeof visibleText(before + after)).toBe('string');
			// `<!-->` and `<!--->` are comments of nothing
			const [one, other] = [before, after].map(words => words.replace(/[->]/g, ''));
			const html = `<!-- ${one}${token}${other} -->x`;
			expect(holdsToken(visibleText(html), token)).toBe(false);
		}),
	));
