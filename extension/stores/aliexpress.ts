import {defineStore} from './store.ts';

export const aliexpress = defineStore({
	id: 'aliexpress',
	name: 'AliExpress',
	identify: ({pathname}) => /^\/(?:item|i)\/(?:[^/]+\/)?(\d{6,20})\.html$/.exec(pathname)?.[1] ?? null,
	variants: ['skuId', 'sku_id'],
	path: '/item/*.html',
});
