import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const banggood = defineStore({
	id: 'banggood',
	name: 'Banggood',
	identify: inPath(/-p-(\d{5,20})\.html$/),
	variants: ['ID'],
	keeps: ['cur_warehouse'],
});
