import {agreedLink, merchant, priceAt} from '../../reader/pick.ts';
import {clean} from '../../reader/text.ts';
import type {ReadStore} from './read-store.ts';

const mallNumber = /(?:[?&]mall_id=|-m-)(\d{5,20})(?:\.html|[&#]|$)/;

/** Written from published structured data and address forms; no saved product page was to be had. */
export const readTemu: ReadStore = page => {
	const link = agreedLink(page, 'a[href*="mall.html"], a[href*="-m-"][href$=".html"]', mallNumber);
	const href = link?.getAttribute('href') ?? null;
	const id = mallNumber.exec(href ?? '')?.[1] ?? null;
	return {
		price: priceAt(page, '#goods_price [aria-label]', '#goods_price') ?? undefined,
		seller: id ? merchant(page, clean(link?.textContent ?? '') || null, id, href) : undefined,
	};
};
