import {defineStore} from './store.ts';

export const zalando = defineStore({
	id: 'zalando',
	name: 'Zalando',
	identify: ({pathname}) => /-([a-z\d]{9}-[a-z\d]{3})\.html$/.exec(pathname)?.[1]?.toUpperCase() ?? null,
});
