import {attributeAt, merchant, priceAt, textAt} from '../../reader/pick.ts';
import type {ReadStore} from './read-store.ts';

/** Written from published structured data and address forms; no saved product page was to be had. */
export const readTemu: ReadStore = page => {
	const href = attributeAt(page, 'a[href*="mall.html"], a[href*="-m-"][href$=".html"]', 'href');
	const id = /[?&]mall_id=(\d{5,20})/.exec(href ?? '')?.[1] ?? /-m-(\d{5,20})\.html/.exec(href ?? '')?.[1] ?? null;
	return {
		price: priceAt(page, '#goods_price [aria-label]', '#goods_price') ?? undefined,
		seller: id
			? merchant(page, textAt(page, 'a[href*="mall.html"], a[href*="-m-"][href$=".html"]'), id, href)
			: undefined,
	};
};
