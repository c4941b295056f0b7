import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const lightinthebox = defineStore({
	id: 'lightinthebox',
	name: 'LightInTheBox',
	identify: inPath(/_p(\d{5,20})\.html$/),
	variants: ['prm'],
});
