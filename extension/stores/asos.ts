import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const asos = defineStore({
	id: 'asos',
	name: 'ASOS',
	identify: inPath(/\/(?:prd|grp)\/(\d{5,12})(?:\/|$)/),
	variants: ['colourWayId'],
});
