import {defineStore} from './store.ts';

export const temu = defineStore({
	id: 'temu',
	name: 'Temu',
	domains: ['temu.com'],
	identify: ({pathname, searchParams}) =>
		/-g-(\d{8,20})\.html$/.exec(pathname)?.[1] ??
		(pathname.endsWith('/goods.html') && /^\d{8,20}$/.test(searchParams.get('goods_id') ?? '')
			? searchParams.get('goods_id')
			: null),
});
