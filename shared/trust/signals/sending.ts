import {pageLine} from '../line.ts';
import {defineSignal} from '../signal.ts';

/** Where the goods leave from, who sends them and by when, in the page's word. */
export const sending = defineSignal({
	id: 'sending',
	codes: ['ships-from', 'shipped-by', 'delivery-promised'],
	weigh: ({facts}) => [
		...(facts.shipFrom ? [pageLine('ships-from', facts, 'shipFrom', {place: facts.shipFrom})] : []),
		...(facts.shippedBy ? [pageLine('shipped-by', facts, 'shippedBy', {party: facts.shippedBy})] : []),
		...(facts.delivery ? [pageLine('delivery-promised', facts, 'delivery', {words: facts.delivery})] : []),
	],
});
