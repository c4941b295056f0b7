import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const target = defineStore({
	id: 'target',
	name: 'Target',
	identify: inPath(/^\/p\/.*\/?A-(\d{5,12})(?:\/|$)/),
	variants: ['preselect'],
	path: '/p/-/A-*',
});
