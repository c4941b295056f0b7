import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const ikea = defineStore({
	id: 'ikea',
	name: 'IKEA',
	identify: inPath(/\/p\/(?:[^/]*-)?(s?\d{8})(?:\/|$)/, /-art-(\d{8})$/),
});
