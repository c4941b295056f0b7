import {domainsOf} from './in-address.ts';
import {defineStore} from './store.ts';

const countries =
	'com.ar com.mx com.co cl com.pe com.uy com.ve com.ec com.bo com.py com.do co.cr com.pa com.gt com.hn com.ni com.sv';

export const mercadolibre = defineStore({
	id: 'mercadolibre',
	name: 'Mercado Libre',
	domains: [...domainsOf('mercadolibre', countries), 'mercadolivre.com.br'],
	identify: ({pathname}) =>
		(/\/(?:p|up)\/([A-Z]{3}U?\d{5,15})(?:\/|$)/.exec(pathname)?.[1] ??
			/^\/([A-Z]{3}-?\d{5,15})(?:-|$)/.exec(pathname)?.[1]?.replace('-', '')) ||
		null,
	variants: ['variation', 'pdp_filters'],
});
