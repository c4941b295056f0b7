import type {ReadStore} from './store.ts';
import {defineStore} from './store.ts';

const countries = 'com ca com.mx com.br co.uk de fr it es nl se pl com.be ie com.tr eg sa ae in co.jp sg com.au co.za'
	.split(' ')
	.map(end => `amazon.${end}`);

export const amazon = defineStore({
	id: 'amazon',
	name: 'Amazon',
	domains: countries,
	identify: ({pathname}) =>
		/\/(?:dp|gp\/product|gp\/aw\/d|exec\/obidos\/ASIN|o\/ASIN)\/(?:product\/)?([A-Z0-9]{10})(?:[/?]|$)/.exec(
			pathname,
		)?.[1] ?? null,
});

export const readAmazon: ReadStore = () => ({});
