import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const argos = defineStore({
	id: 'argos',
	name: 'Argos',
	identify: inPath(/^\/product\/(?:[^/]*-)?(\d{7})(?:\/|$)/, /\/product\/partNumber\/(\d{7})/i),
	path: '/product/*',
});
