import {pageLine} from '../line.ts';
import {defineSignal} from '../signal.ts';

/** The means of payment the page names. Some give the money back, some do not. */
export const payment = defineSignal({
	id: 'payment',
	codes: ['payment-named'],
	weigh: ({facts}) =>
		facts.paymentMethods.length > 0
			? [pageLine('payment-named', facts, 'paymentMethods', {methods: facts.paymentMethods.slice(0, 8).join(', ')})]
			: [],
});
