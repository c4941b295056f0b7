import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const ikea = defineStore({
	id: 'ikea',
	name: 'IKEA',
	domains: [
		'ikea.com',
		'ikea.cn',
		'ikea.com.hk',
		'ikea.gr',
		'ikea.bg',
		'ikea.com.cy',
		'ikea.lt',
		'ikea.lv',
		'ikea.ee',
		'ikea.is',
	],
	identify: inPath(/\/p\/(?:[^/]*-)?(s?\d{8})(?:\/|$)/, /-art-(\d{8})$/),
});
