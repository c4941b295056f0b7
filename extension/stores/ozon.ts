import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const ozon = defineStore({
	id: 'ozon',
	name: 'Ozon',
	domains: ['ozon.ru', 'ozon.kz', 'ozon.by', 'ozon.com'],
	identify: inPath(/^\/product\/(?:[^/]*-)?(\d{5,15})\/?$/),
	path: '/product/*/',
});
