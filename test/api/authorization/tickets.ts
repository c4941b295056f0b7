import {makeCase, makeReport} from '../service-desk/ticket-stage.ts';
import {at, type Row, reason, reviews, row} from './row.ts';

// Without a scope no key may ask
const sides = ['seller', ...reviews] as const;
const signedIn = ['owner', 'member', 'seller', 'foreign', ...reviews] as const;
const refund = {kind: 'refund', sum: {minor: 100, currency: 'EUR'}};

/** Tickets between a shopper and the seller, and coupons. Those who hold a secret are another test's. */
export const tickets: Readonly<Record<string, Row>> = {
	'post /v1/tickets': row(reviews, async w => {
		const {id} = await makeReport(w, await makeCase(w, 'granted.example'));
		return at('/v1/tickets', {report: id, words: reason});
	}),
	// Whoever holds a secret sees the tickets of what it opens, if there are any
	'get /v1/tickets': row([...signedIn, 'holder', 'foreignHolder'], () => at('/v1/tickets')),
	'get /v1/reports/{report}/tickets': row(['holder'], w => at(`/v1/reports/${w.objects.report}/tickets`)),
	'get /v1/tickets/{ticket}': row(sides, w => at(`/v1/tickets/${w.objects.ticket.id}`)),
	'post /v1/tickets/{ticket}/take': row(sides, w => at(`/v1/tickets/${w.objects.ticket.id}/take`, {version: 99})),
	'post /v1/tickets/{ticket}/messages': row(sides, w =>
		at(`/v1/tickets/${w.objects.ticket.id}/messages`, {words: reason}),
	),
	'post /v1/tickets/{ticket}/proposals': row(sides, w =>
		at(`/v1/tickets/${w.objects.ticket.id}/proposals`, {version: 99, offer: refund, words: reason}),
	),
	'post /v1/tickets/{ticket}/accept': row([], w =>
		at(`/v1/tickets/${w.objects.ticket.id}/accept`, {version: 99, proposal: 'prp_1'}),
	),
	'post /v1/tickets/{ticket}/refuse': row([], w =>
		at(`/v1/tickets/${w.objects.ticket.id}/refuse`, {version: 99, proposal: 'prp_1'}),
	),
	'post /v1/tickets/{ticket}/given': row(sides, w => at(`/v1/tickets/${w.objects.ticket.id}/given`, {version: 99})),
	'post /v1/tickets/{ticket}/close': row(sides, w =>
		at(`/v1/tickets/${w.objects.ticket.id}/close`, {version: 99, reason}),
	),
	'post /v1/tickets/{ticket}/coupon': row([], w => at(`/v1/tickets/${w.objects.ticket.id}/coupon`, {})),
	'get /v1/coupons/{code}': row(['seller', 'sellerKey'], w => at(`/v1/coupons/${w.objects.ticket.coupon}`)),
	'post /v1/coupons/{code}/redeem': row(['seller', 'sellerKey'], w =>
		at(`/v1/coupons/${w.objects.ticket.coupon}/redeem`, {order: {minor: 1, currency: 'EUR'}}),
	),
};
