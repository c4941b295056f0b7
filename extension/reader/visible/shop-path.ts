import {isFreeText} from '../free-text.ts';
import {absolute, type Page} from '../page.ts';
import {linkOver} from '../seller-link.ts';
import {anybodyMaySell, noSellers, shopService} from '../wording/seller-words.ts';

/** First segments that are a site's languages or its only shop. */
const common =
	/^(?:[a-z]{2}(?:[-_][a-z]{2,4})?|shops?|stores?|web|site|catalog(?:ue)?|online|outlet|html|pages?|products?|items?|[\W\d]+)$/i;

const segmentsOf = ({pathname}: URL): string[] => pathname.split('/').filter(Boolean);

export type ShopPath = {name: string | null; id: string; href: string};

/**
 * The shop in whose part of a site the page stands: `/gear-house/lamp.html` on a site where anybody may open a shop,
 * with a home at `/gear-house/` and service pages of its own. A category has a home, but nobody's service; and what
 * comes before the listing in its address no merchant can choose but for a shop of theirs.
 */
export function shopAround(page: Page): ShopPath | null {
	const {url, survey, document} = page;
	const [id, ...rest] = segmentsOf(url);
	if (!id || rest.length === 0 || common.test(id) || noSellers.test(id) || !/^[\w.-]{2,80}$/.test(id)) return null;
	if (!survey.lines.some(({text}) => text.length <= 60 && anybodyMaySell.test(text))) return null;
	let home: string | null = null;
	let isServed = false;
	let isRoot = false;
	for (const link of document.querySelectorAll('a[href]')) {
		const address = absolute(link.getAttribute('href'), url);
		if (!address || new URL(address).hostname !== url.hostname) continue;
		const parts = segmentsOf(new URL(address));
		if (parts.length === 0) isRoot = true;
		if (parts[0] !== id || isFreeText(link)) continue;
		if (parts.length === 1) home ??= link.getAttribute('href');
		else isServed ||= parts.slice(1).some(part => shopService.test(part.replace(/\.\w+$/, '')));
	}
	if (home === null || !isServed || !isRoot) return null;
	const heading = page.landmarks.heading ?? 0;
	// The way to the listing stands above its name, and calls the shop by its own
	const named = survey.lines
		.filter(({text, element}) => isName(text) && isHome(linkOver(element), id, url))
		.sort((a, b) => Math.abs(a.at - heading) - Math.abs(b.at - heading));
	return {name: named[0]?.text ?? null, id, href: home};
}

const isName = (text: string): boolean =>
	text.length > 1 &&
	text.length <= 80 &&
	!/^(?:(?:shop|store|home|top)\b.{0,12}|回?(?:店鋪|商店|賣場)?首[頁页]|ホーム|(?:ショップ)?トップ|(?:스토어)?홈|главная|startseite|accueil|inicio|início|beranda)$/iu.test(
		text,
	);

function isHome(href: string | null, id: string, url: URL): boolean {
	const address = absolute(href, url);
	if (!address) return false;
	const parts = segmentsOf(new URL(address));
	return parts.length === 1 && parts[0] === id;
}
