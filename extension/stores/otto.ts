import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const otto = defineStore({
	id: 'otto',
	name: 'OTTO',
	identify: inPath(/^\/p\/(?:[^/]*-)?([A-Z\d]{6,16})\/?$/),
	variants: ['variationId'],
});
