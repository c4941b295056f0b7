import type {SubjectKey} from '../../shared/address.ts';
import type {Money} from '../../shared/money.ts';
import {ticketClocks, ticketDueAt} from '../../shared/service-desk/clocks.ts';
import type {CouponView, Offer, OfferView, Ticket} from '../../shared/service-desk/contract.ts';
import type {CouponTerms} from '../../shared/service-desk/coupon-worth.ts';
import type {ProposalState, TicketRole, TicketSide, TicketState} from '../../shared/service-desk/states.ts';

export type TicketRow = {
	id: string;
	version: number;
	state: TicketState;
	since: Date;
	dueAt: Date | null;
	waitsFor: TicketSide | null;
	case: string;
	report: string;
	openKey: string | null;
	seller: SubjectKey | null;
	store: string;
	sellerName: string;
	title: string;
	mediator: string | null;
	createdAt: Date;
	closedAt: Date | null;
};
export type MessageRow = {
	id: string;
	ticket: string;
	version: number;
	at: Date;
	by: TicketSide;
	actor: string;
	words: string;
};
export type ProposalRow = {
	id: string;
	ticket: string;
	version: number;
	at: Date;
	by: TicketSide;
	actor: string;
	offer: OfferView;
	words: string;
	settles: boolean;
	state: ProposalState;
	answerBy: Date;
	answeredAt: Date | null;
	answer: string | null;
	insteadOf: {sum: Money | null} | null;
};
export type EventRow = {
	id: string;
	ticket: string;
	version: number;
	at: Date;
	actor: string;
	role: TicketRole;
	act: string;
	from: TicketState | null;
	to: TicketState;
	reason: string | null;
};
export type CouponRow = {
	id: string;
	case: string;
	ticket: string;
	report: string;
	seller: SubjectKey | null;
	sellerName: string;
	currency: string;
	value: number;
	minimum: number;
	expiresAt: Date;
	codeHash: string | null;
	shownAt: Date | null;
	issuedAt: Date;
	redeemedAt: Date | null;
	redeemedBy: string | null;
	orderTotal: number | null;
	orderNumber: string | null;
};

/** What follows from the state that a ticket comes into. */
export const intoState = (state: TicketState, at: Date): Pick<TicketRow, 'state' | 'since' | 'dueAt'> => ({
	state,
	since: at,
	dueAt: ticketDueAt(state, at),
});

export const keptOffer = (offer: Offer): OfferView =>
	offer.kind === 'coupon' ? {...offer, expiresAt: offer.expiresAt.toISOString()} : offer;

/** A kept offer as the rules of sums ask. */
export const offerOf = (offer: OfferView): Offer =>
	offer.kind === 'coupon' ? {...offer, expiresAt: new Date(offer.expiresAt)} : offer;

export const shownTicket = (row: TicketRow, as: TicketSide): Ticket => {
	const clock = ticketClocks[row.state];
	return {
		id: row.id,
		version: row.version,
		case: row.case,
		report: as === 'seller' ? null : row.report,
		as,
		state: row.state,
		since: row.since.toISOString(),
		seller: {store: row.store, name: row.sellerName},
		title: row.title,
		waitsFor: row.waitsFor,
		isMediated: row.mediator !== null,
		clock: clock && row.dueAt ? {due: clock.due, until: row.dueAt.toISOString(), source: clock.source} : null,
		createdAt: row.createdAt.toISOString(),
	};
};

export const couponOf = (
	offer: Extract<OfferView, {kind: 'coupon'}>,
	ticket: TicketRow,
	made: {id: string; at: Date},
): CouponRow => ({
	id: made.id,
	case: ticket.case,
	ticket: ticket.id,
	report: ticket.report,
	seller: ticket.seller,
	sellerName: ticket.sellerName,
	currency: offer.value.currency,
	value: offer.value.minor,
	minimum: offer.minimum.minor,
	expiresAt: new Date(offer.expiresAt),
	codeHash: null,
	shownAt: null,
	issuedAt: made.at,
	redeemedAt: null,
	redeemedBy: null,
	orderTotal: null,
	orderNumber: null,
});

export const termsOf = ({value, currency, minimum, expiresAt, redeemedAt}: CouponRow): CouponTerms => ({
	value: {minor: value, currency},
	minimum,
	expiresAt,
	redeemedAt,
});

/** How a coupon is. What was never shown when its ticket closed was never given: what it stood in place of is due again. */
export function couponState(
	{redeemedAt, shownAt, expiresAt}: CouponRow,
	ticket: TicketState,
	now: Date,
): CouponView['state'] {
	if (redeemedAt) return 'used';
	if (shownAt === null && ticket === 'closed') return 'void';
	return now >= expiresAt ? 'expired' : 'good';
}

export const shownCoupon = (row: CouponRow, ticket: TicketState, now: Date): CouponView => {
	const {currency} = row;
	return {
		id: row.id,
		state: couponState(row, ticket, now),
		seller: row.sellerName,
		case: row.case,
		value: {minor: row.value, currency},
		minimum: {minor: row.minimum, currency},
		expiresAt: row.expiresAt.toISOString(),
		shownAt: row.shownAt?.toISOString() ?? null,
		usedAt: row.redeemedAt?.toISOString() ?? null,
		usedBy: row.redeemedAt ? row.sellerName : null,
		usedFor: row.orderTotal === null ? null : {order: {minor: row.orderTotal, currency}, number: row.orderNumber},
	};
};
