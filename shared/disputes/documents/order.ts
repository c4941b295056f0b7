import type {PackDocument} from '../pack/context.ts';
import {rows, told} from './rows.ts';

/** What an order shows. What the goods were bought for is the shopper's own matter. */
export const orderDocument: PackDocument = {
	view({matter: {purchase, days, paidWith, notArrived}, say, money, day}) {
		if (!purchase) return null;
		return rows([
			[say('orderNumber'), told(purchase.orderNumber)],
			[say('orderedOn'), day(purchase.orderedOn)],
			[say('deliveredOn'), notArrived ? say('notArrived') : purchase.deliveredOn && day(purchase.deliveredOn)],
			[say('latestDelivery'), days.latestDelivery && day(days.latestDelivery)],
			[say('paid'), money(purchase.paid)],
			[say('paidWith'), paidWith && say(`paidWith.${paidWith}`)],
			[say('quantity'), String(purchase.quantity)],
			[say('variant'), told(purchase.variant)],
		]);
	},
	data({matter: {purchase, days, paidWith, notArrived}}) {
		if (!purchase) return {purchase, days, paidWith};
		const {paid, quantity, orderedOn, deliveredOn, orderNumber, variant} = purchase;
		return {
			purchase: {paid, quantity, orderedOn, deliveredOn, notArrived, orderNumber, variant},
			days,
			paidWith,
		};
	},
};
