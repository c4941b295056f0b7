import {defineStore} from './store.ts';

export const temu = defineStore({
	id: 'temu',
	name: 'Temu',
	identify({pathname, searchParams}) {
		const inQuery = searchParams.get('goods_id') ?? '';
		if (pathname.endsWith('/goods.html') && /^\d{8,20}$/.test(inQuery)) return inQuery;
		return /-g-(\d{8,20})\.html$/.exec(pathname)?.[1] ?? null;
	},
	variants: ['sku_id'],
	keeps: ['goods_id'],
});
