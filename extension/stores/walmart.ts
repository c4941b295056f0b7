import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const walmart = defineStore({
	id: 'walmart',
	name: 'Walmart',
	identify: inPath(/^\/(?:[a-z]{2}\/)?ip\/(?:[^/]+\/)?([A-Z\d]{5,20})(?:\/|$)/),
	variants: ['selectedOfferId'],
});
