import {domainsOf, inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const emag = defineStore({
	id: 'emag',
	name: 'eMAG',
	domains: domainsOf('emag', 'ro bg hu'),
	identify: inPath(/\/pd\/([A-Z\d]{6,14})(?:\/|$)/),
});
