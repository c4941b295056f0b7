import {firstOf, inPath, inQuery} from './in-address.ts';
import {defineStore} from './store.ts';

const item = /^[A-Z\d][A-Z\d-]{6,30}$/;

export const newegg = defineStore({
	id: 'newegg',
	name: 'Newegg',
	identify: firstOf(
		inQuery(['Item', 'item'], item, /\/p\/|\/Product\.aspx$/i),
		inPath(/\/p\/([A-Z\d][A-Z\d-]{6,30})(?:\/|$)/i),
	),
	variants: ['Item', 'item'],
	sellerOf: url => /^9SI([A-Z\d]{4})/.exec(newegg.identify(url) ?? '')?.[1] ?? null,
});
