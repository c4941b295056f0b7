import {defineStore} from './store.ts';

const countries = 'com com.au com.hk com.my com.sg at be ca ch cn co.th co.uk de es fr ie in it nl ph pl vn'
	.split(' ')
	.map(end => `ebay.${end}`);

export const ebay = defineStore({
	id: 'ebay',
	name: 'eBay',
	domains: countries,
	// A product page (/p/) shows one offer of many; its id is the product's
	identify: ({pathname}) => /^\/(?:itm|p)\/(?:[^/]+\/)?(\d{6,20})(?:\/|$)/.exec(pathname)?.[1] ?? null,
	variants: ['var'],
});
