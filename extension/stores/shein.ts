import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const shein = defineStore({
	id: 'shein',
	name: 'SHEIN',
	identify: inPath(/-p-(\d{4,20})(?:-cat-\d+)?\.html$/),
	variants: ['main_attr', 'attr_ids', 'mallCode'],
});
