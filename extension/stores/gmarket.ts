import {inQuery} from './in-address.ts';
import {defineStore} from './store.ts';

export const gmarket = defineStore({
	id: 'gmarket',
	name: 'Gmarket',
	identify: inQuery(['goodscode', 'goodsCode', 'goodsNo'], /^\d{6,15}$/, /item/i),
	keeps: ['goodscode', 'goodsCode', 'goodsNo'],
});
