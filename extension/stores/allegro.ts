import {firstOf, inPath, inQuery} from './in-address.ts';
import {defineStore} from './store.ts';

const product = /^\/(?:produkt|produkty|termek)\//;
const uuid = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';

export const allegro = defineStore({
	id: 'allegro',
	name: 'Allegro',
	identify: firstOf(
		inQuery(['offerId'], /^\d{8,15}$/, product),
		inPath(
			/^\/(?:oferta|nabidka|ponuka|ajanlat)\/(?:[^/]*-)?(\d{8,15})$/,
			new RegExp(`${product.source}[^/]*?(${uuid})$`),
		),
	),
	variants: ['offerId'],
});
