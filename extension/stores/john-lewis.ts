import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const johnLewis = defineStore({
	id: 'john-lewis',
	name: 'John Lewis',
	identify: inPath(/\/p(\d{5,12})\/?$/),
});
