import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const lazada = defineStore({
	id: 'lazada',
	name: 'Lazada',
	identify: inPath(/^\/products\/(?:[^/]*-)?i(\d{5,20})(?:-s\d+)?\.html$/),
});
