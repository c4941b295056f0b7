import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const wish = defineStore({
	id: 'wish',
	name: 'Wish',
	identify: inPath(/^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:product|c)\/(?:[^/]*-)?([\da-f]{24})(?:\/|$)/),
	path: '/product/*',
});
