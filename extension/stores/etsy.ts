import {defineStore} from './store.ts';

export const etsy = defineStore({
	id: 'etsy',
	name: 'Etsy',
	identify: ({pathname}) => /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?listing\/(\d{6,20})(?:\/|$)/.exec(pathname)?.[1] ?? null,
	variants: ['variation0', 'variation1'],
	path: '/listing/*',
});
