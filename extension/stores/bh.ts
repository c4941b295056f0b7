import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const bh = defineStore({
	id: 'bh',
	name: 'B&H',
	identify: inPath(/^\/c\/product\/(\d{3,10})-[A-Z]+(?:\/|$)/),
});
