import {attributeAt, merchant, priceAt, textAt} from '../reader/pick.ts';
import {defineStore, type ReadStore} from './store.ts';

export const temu = defineStore({
	id: 'temu',
	name: 'Temu',
	domains: ['temu.com'],
	identify({pathname, searchParams}) {
		const inQuery = searchParams.get('goods_id') ?? '';
		if (pathname.endsWith('/goods.html') && /^\d{8,20}$/.test(inQuery)) return inQuery;
		return /-g-(\d{8,20})\.html$/.exec(pathname)?.[1] ?? null;
	},
});

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
