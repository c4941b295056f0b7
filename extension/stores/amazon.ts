import {defineStore} from './store.ts';

const countries = 'com ca com.mx com.br co.uk de fr it es nl se pl com.be ie com.tr eg sa ae in co.jp sg com.au co.za'
	.split(' ')
	.map(end => `amazon.${end}`);

export const amazon = defineStore({
	id: 'amazon',
	name: 'Amazon',
	domains: countries,
	identify: ({pathname}) =>
		/\/(?:dp|gp\/product|gp\/aw\/d|gp\/offer-listing|exec\/obidos\/ASIN|o\/ASIN)\/(?:product\/)?([A-Z0-9]{10})(?:\/|$)/i
			.exec(pathname)?.[1]
			?.toUpperCase() ?? null,
	path: '/dp/*',
});
