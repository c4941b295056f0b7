import {defineStore} from './store.ts';

export const mercadolibre = defineStore({
	id: 'mercadolibre',
	name: 'Mercado Libre',
	identify: ({pathname}) =>
		(/\/(?:p|up)\/([A-Z]{3}U?\d{5,15})(?:\/|$)/.exec(pathname)?.[1] ??
			/^\/([A-Z]{3}-?\d{5,15})(?:-|$)/.exec(pathname)?.[1]?.replace('-', '')) ||
		null,
	variants: ['variation', 'pdp_filters'],
});
