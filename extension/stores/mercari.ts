import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const mercari = defineStore({
	id: 'mercari',
	name: 'Mercari',
	identify: inPath(/^\/(?:[a-z]{2}\/)?item\/(m\d{6,20})\/?$/, /^\/shops\/product\/([A-Za-z\d]{10,30})\/?$/),
});
