// @vitest-environment happy-dom
import {beforeEach, expect, test} from 'vitest';
import {htmlWithout} from '../../../extension/look/html-without.ts';
import {pageHtml} from '../../../extension/look/page-html.ts';

beforeEach(() => {
	document.head.innerHTML = '';
	// happy-dom has no layout; hidden is what says so
	Element.prototype.checkVisibility = function () {
		return !this.closest('[hidden]');
	};
});

test('a page is handed over without styles, drawings and comments, and with its scripts as they are', () => {
	document.head.innerHTML = '<style>p {color: red}</style><script>s = "<style>"</script>';
	document.body.innerHTML = '<!-- no --><p>£5 <svg><path d="M0"></path></svg></p><script>t = "</svg>"</script>';
	const html = pageHtml(document)?.html;
	expect(html).not.toMatch(/color: red|no -->|M0/);
	expect(html).toContain('s = "<style>"');
	expect(html).toContain('<p>£5 </p>');
});

test('figures that nobody sees are named, unless they stand elsewhere in sight', () => {
	document.body.innerHTML = '<p class="price">£5</p><div hidden><p class="price">£5</p><p class="price">£6</p></div>';
	expect(pageHtml(document)?.hidden).toEqual(['£6 price']);
});

test('an enormous script is left out, and all around it kept', () => {
	document.body.innerHTML = `<p title="a &amp; &quot;b&quot;">1 &lt; 2</p><script>${'x'.repeat(2_000_000)}</script><p>after</p>`;
	const html = pageHtml(document)?.html ?? '';
	expect(html.length).toBeLessThan(1000);
	expect(html).toContain('<p>after</p>');
});

test('what is left out is left out wherever it stands', () => {
	document.body.innerHTML = '<div data-a="&quot;"><b>no</b>&lt;yes&gt;<i>yes</i></div>';
	expect(htmlWithout(document.querySelector('div')!, [document.querySelector('b')!])).toBe(
		'<div data-a="&quot;">&lt;yes><i>yes</i></div>',
	);
});
