import type {SubjectKey} from '../../shared/address.ts';
import type {Money} from '../../shared/money.ts';
import type {OfferView} from '../../shared/service-desk/contract.ts';
import {proposalStates, ticketRoles, ticketSides, ticketStates} from '../../shared/service-desk/states.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';

/** Tickets between a shopper and a seller, and the coupons that come of them. */
export const serviceDeskTables = ({
	table,
	index,
	uniqueIndex,
	id,
	text,
	oneOf,
	json,
	count,
	money,
	flag,
	instant,
}: Words) => ({
	tickets: table(
		'tickets',
		{
			id: id().primaryKey(),
			/** moved by every change */
			version: count().notNull(),
			state: oneOf(ticketStates).notNull(),
			since: instant().notNull(),
			dueAt: instant(),
			waitsFor: oneOf(ticketSides),
			case: text().notNull(),
			report: text().notNull(),
			/** the report while its ticket is not closed; null: another may be opened */
			openKey: text(),
			seller: text().$type<SubjectKey>(),
			store: text().notNull(),
			sellerName: text().notNull(),
			title: text().notNull(),
			/** the reviewer between the two */
			mediator: text(),
			createdAt: instant().notNull(),
			closedAt: instant(),
		},
		t => [
			uniqueIndex('tickets_open').on(t.openKey),
			index('tickets_case').on(t.case),
			index('tickets_report').on(t.report),
			index('tickets_seller').on(t.seller),
			index('tickets_due').on(t.state, t.dueAt),
		],
	),
	/** each side's words. Rows are only ever added */
	ticketMessages: table(
		'ticket_messages',
		{
			id: id().primaryKey(),
			ticket: text().notNull(),
			/** the ticket's version that they made */
			version: count().notNull(),
			at: instant().notNull(),
			by: oneOf(ticketSides).notNull(),
			actor: text().notNull(),
			words: text().notNull(),
		},
		t => [index('ticket_messages_ticket').on(t.ticket, t.version)],
	),
	ticketProposals: table(
		'ticket_proposals',
		{
			id: id().primaryKey(),
			ticket: text().notNull(),
			version: count().notNull(),
			at: instant().notNull(),
			by: oneOf(ticketSides).notNull(),
			actor: text().notNull(),
			offer: json<OfferView>().notNull(),
			words: text().notNull(),
			settles: flag().notNull(),
			state: oneOf(proposalStates).notNull(),
			answerBy: instant().notNull(),
			answeredAt: instant(),
			answer: text(),
			/** the statutory sum that the reporter repeated and gave up for it */
			insteadOf: json<{sum: Money | null}>(),
		},
		t => [index('ticket_proposals_ticket').on(t.ticket, t.version)],
	),
	/** everything that happened to a ticket. Rows are only ever added */
	ticketEvents: table(
		'ticket_events',
		{
			id: id().primaryKey(),
			ticket: text().notNull(),
			version: count().notNull(),
			at: instant().notNull(),
			actor: text().notNull(),
			role: oneOf(ticketRoles).notNull(),
			act: text().notNull(),
			from: oneOf(ticketStates),
			to: oneOf(ticketStates).notNull(),
			reason: text(),
		},
		t => [uniqueIndex('ticket_events_once').on(t.ticket, t.version)],
	),
	coupons: table(
		'coupons',
		{
			id: id().primaryKey(),
			case: text().notNull(),
			ticket: text().notNull(),
			report: text().notNull(),
			/** by which store it is redeemed */
			seller: text().$type<SubjectKey>(),
			sellerName: text().notNull(),
			currency: text().notNull(),
			value: money().notNull(),
			/** what an order has to come to */
			minimum: money().notNull(),
			expiresAt: instant().notNull(),
			/** SHA-256 of its code, of which nothing else is kept; null: it was not shown yet */
			codeHash: text(),
			shownAt: instant(),
			issuedAt: instant().notNull(),
			redeemedAt: instant(),
			redeemedBy: text(),
			/** the total of the order, before the coupon */
			orderTotal: money(),
			orderNumber: text(),
		},
		t => [uniqueIndex('coupons_code').on(t.codeHash), uniqueIndex('coupons_ticket').on(t.ticket)],
	),
});
