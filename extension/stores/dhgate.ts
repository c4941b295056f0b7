import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const dhgate = defineStore({
	id: 'dhgate',
	name: 'DHgate',
	identify: inPath(/^\/(?:[a-z]{2}\/)?(?:product\/[^/]+|goods|wholesale\/[^/]+)\/(\d{5,20})\.html$/),
	variants: ['skuid'],
});
