import {inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const yandexMarket = defineStore({
	id: 'yandex-market',
	name: 'Yandex Market',
	identify: inPath(/^\/(?:product|card|offer)(?:--[^/]*)?\/(?:[^/]+\/)?([\w-]{6,40})\/?$/),
	variants: ['sku', 'sponsored_offer', 'do-waremd5', 'offerid'],
});
