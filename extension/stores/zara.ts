import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const zara = defineStore({
	id: 'zara',
	name: 'Zara',
	identify: inPath(/-p([\dT]\d{7})\.html$/),
	variants: ['v1'],
});
