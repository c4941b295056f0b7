import {expect, test} from 'vitest';
import {pageSkeleton} from '../../../../extension/panel/report/page-skeleton.ts';

/** The skeleton of a made-up page with this body. */
function skeleton(body: string): string {
	document.body.innerHTML = body;
	return pageSkeleton();
}

test('elements are told by tag, id, classes, role and vocabulary', () => {
	const page = skeleton(
		'<main id="dp" class="wide a:b"><h1 role="heading" data-testid="title">Slate clock</h1><div itemscope itemtype="https://schema.org/Offer" hidden><b itemprop="price">29</b></div></main>',
	);
	expect(page).toContain('main#dp.wide.a:b\n');
	expect(page).toContain('h1[role=heading][data-testid=title]\n');
	expect(page).toContain('div[itemtype=Offer][hidden]\n');
	expect(page).toContain('b[itemprop=price]\n');
});

test('of texts only their place and kind is told', () => {
	const page = skeleton('<p>Dear Ada Lovelace</p><p>€ 29.00</p><p>Order 4711</p>');
	expect(page.match(/p\n\s+./g)?.map(line => line.at(-1))).toEqual(['·', '¤', '0']);
});

test('nothing of people gets into it', () => {
	const page =
		skeleton(`<a href="/account/ada" title="Ada" id="user-47110815" class="ada@example.org https://x/y">Ada Lovelace</a>
		<input type="email" value="ada@example.org" placeholder="Ada" aria-label="Ada" name="ada"><img src="/ada.png" alt="Ada">
		<div data-user="Ada" data-testid="hello Ada Lovelace's page" style="background: url(/ada.png)"></div>
		<script>var user = "Ada 47110815"</script><textarea>Ada</textarea><svg><title>Ada</title></svg>`);
	expect(page).toContain('a#user-#\n');
	expect(page).not.toMatch(/ada|lovelace|example|4711|png|href|alt|account/i);
});

test('a giant, deep page gives a bounded one', () => {
	const started = performance.now();
	const page = skeleton(`${'<div class="deep">'.repeat(2000)}${'</div>'.repeat(2000)}${'<i>1</i>'.repeat(30_000)}`);
	expect(page.split('\n').length).toBeLessThanOrEqual(20_000);
	expect(page.length).toBeLessThan(1_100_000);
	expect(performance.now() - started).toBeLessThan(10_000);
});

test('it stands alone: it is sent to the page as source', () => {
	document.body.innerHTML = '<p>1</p>';
	// The source of the function as it is sent, with nothing around it
	const alone = new Function(`return (${pageSkeleton.toString()})()`) as () => string;
	expect(alone()).toBe(pageSkeleton());
});
