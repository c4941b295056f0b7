import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const emag = defineStore({
	id: 'emag',
	name: 'eMAG',
	identify: inPath(/\/pd\/([A-Z\d]{6,14})(?:\/|$)/),
});
