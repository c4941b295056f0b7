import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const iherb = defineStore({
	id: 'iherb',
	name: 'iHerb',
	identify: inPath(/^\/(?:[a-z]{2}\/)?pr\/(?:[^/]+\/)?(\d{1,10})\/?$/),
});
