import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const yahooFleamarket = defineStore({
	id: 'yahoo-fleamarket',
	name: 'Yahoo! Flea Market Japan',
	identify: inPath(/^\/item\/([a-z]\d{6,20})\/?$/),
});
