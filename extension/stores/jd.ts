import {defineStore} from './store.ts';

export const jd = defineStore({
	id: 'jd',
	name: 'JD.com',
	identify: ({hostname, pathname}) =>
		/item/.test(hostname) ? (/^\/(?:product\/)?(\d{5,20})\.html$/.exec(pathname)?.[1] ?? null) : null,
});
