import {defineStore} from './store.ts';

export const amazon = defineStore({
	id: 'amazon',
	name: 'Amazon',
	identify: ({pathname}) =>
		/\/(?:dp|gp\/product|gp\/aw\/d|gp\/offer-listing|exec\/obidos\/ASIN|o\/ASIN)\/(?:product\/)?([A-Z0-9]{10})(?:\/|$)/i
			.exec(pathname)?.[1]
			?.toUpperCase() ?? null,
	path: '/dp/*',
});
