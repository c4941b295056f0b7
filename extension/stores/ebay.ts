import {defineStore} from './store.ts';

export const ebay = defineStore({
	id: 'ebay',
	name: 'eBay',
	// A product page (/p/) shows one offer of many; its id is the product's
	identify: ({pathname}) => /^\/(?:itm|p)\/(?:[^/]+\/)?(\d{6,20})(?:\/|$)/.exec(pathname)?.[1] ?? null,
	variants: ['var'],
});
