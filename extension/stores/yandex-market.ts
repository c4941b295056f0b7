import {domainsOf, inPath} from './in-address.ts';
import {defineStore} from './store.ts';

export const yandexMarket = defineStore({
	id: 'yandex-market',
	name: 'Yandex Market',
	domains: domainsOf('market.yandex', 'ru by kz uz com'),
	identify: inPath(/^\/(?:product|card|offer)(?:--[^/]*)?\/(?:[^/]+\/)?([\w-]{6,40})\/?$/),
	variants: ['sku', 'sponsored_offer', 'do-waremd5', 'offerid'],
});
