import type {TicketView} from '../../../shared/service-desk/contract.ts';
import {now} from '../panel/given.ts';

/** A talk in which the seller proposed to pay 5 EUR. */
export const ticket: TicketView = {
	id: 'tkt_1',
	version: 2,
	case: 'cas_1',
	report: 'rep_1',
	as: 'reporter',
	state: 'proposed',
	since: now,
	seller: {store: 'aliexpress', name: 'Stone & Co'},
	title: 'Nordlicht Lampe',
	waitsFor: 'reporter',
	isMediated: false,
	clock: null,
	createdAt: now,
	messages: [],
	proposals: [
		{
			id: 'prp_1',
			at: now,
			by: 'seller',
			offer: {kind: 'refund', sum: {minor: 500, currency: 'EUR'}},
			words: 'For the trouble.',
			settles: false,
			stands: 'besides',
			state: 'open',
			answerBy: '2026-11-29T12:00:00.000Z',
			answeredAt: null,
			answer: null,
		},
	],
	coupon: null,
	statutory: null,
	steps: [],
	acts: ['say', 'accept', 'refuse', 'close'],
};
