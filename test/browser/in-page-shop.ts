import {offers} from '../demo/offers.ts';
import {offerPage} from '../demo/page.ts';

/**
 * A shop that swaps its products without loading a page, as most big stores do. Written for tests.
 * `window.go(id, ms)` changes the address at once and the content after `ms`; null: never.
 */
export function inPageShop(path: string): string | null {
	const shop = offers.filter(({url}) => new URL(url).host === 'www.aliexpress.com');
	const here = shop.find(({url}) => new URL(url).pathname === path);
	if (!here) return null;
	const bodies = Object.fromEntries(shop.map(offer => [offer.url.match(/(\d+)\.html/)![1], offerPage(offer)]));
	const data = JSON.stringify(bodies).replaceAll('<', '\\u003c');
	return `${offerPage(here)}<script>
const pages = ${data};
function show(id) {
	const next = new DOMParser().parseFromString(pages[id], 'text/html');
	document.title = next.title;
	document.querySelector('script[type="application/ld+json"]').replaceWith(next.querySelector('script[type="application/ld+json"]'));
	document.querySelector('main').replaceWith(next.querySelector('main'));
}
window.go = (id, ms) => {
	history.pushState(null, '', '/item/' + id + '.html');
	if (ms !== null) setTimeout(show, ms, id);
};
window.addEventListener('popstate', () => show(location.pathname.match(/(\\d+)/)[1]));
</script>`;
}
