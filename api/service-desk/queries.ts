import {and, asc, count, desc, eq, inArray, lte, ne, or, type SQL} from 'drizzle-orm';
import type {SubjectKey} from '../../shared/address.ts';
import type {ProposalState, TicketState} from '../../shared/service-desk/states.ts';
import {type OrderKey, onePage, type Page} from '../storage/page.ts';
import type {Db, Statement, Step, Storage} from '../storage/storage.ts';
import type {EventRow, MessageRow, ProposalRow, TicketRow} from './rules.ts';

export async function ticketById({db, tables: {tickets}}: Storage, id: string): Promise<TicketRow | null> {
	return (await db.select().from(tickets).where(eq(tickets.id, id)))[0] ?? null;
}

export const messagesOf = ({db, tables: {ticketMessages: t}}: Storage, ticket: string): PromiseLike<MessageRow[]> =>
	db.select().from(t).where(eq(t.ticket, ticket)).orderBy(asc(t.version));

export const proposalsOf = ({db, tables: {ticketProposals: t}}: Storage, ticket: string): PromiseLike<ProposalRow[]> =>
	db.select().from(t).where(eq(t.ticket, ticket)).orderBy(asc(t.version));

export const eventsOf = ({db, tables: {ticketEvents: t}}: Storage, ticket: string): PromiseLike<EventRow[]> =>
	db.select().from(t).where(eq(t.ticket, ticket)).orderBy(asc(t.version));

export type TicketFilter = {
	/** of these reports, these cases or these sellers; nothing of the three: of all */
	reports?: readonly string[];
	cases?: readonly string[];
	sellers?: readonly SubjectKey[];
	state?: TicketState | 'live' | undefined;
	case?: string | undefined;
	after?: string | undefined;
};

/** Tickets by filter: what is due first comes first. */
export function findTickets(
	{db, tables: {tickets}}: Storage,
	{reports, cases, sellers, state, case: about, after}: TicketFilter,
	most: number,
): Promise<Page<TicketRow>> {
	const whose: SQL | undefined =
		reports || cases || sellers
			? or(
					inArray(tickets.report, [...(reports ?? [])]),
					inArray(tickets.case, [...(cases ?? [])]),
					inArray(tickets.seller, [...(sellers ?? [])]),
				)
			: undefined;
	const order: OrderKey<TicketRow>[] = [
		{column: tickets.dueAt, of: row => row.dueAt},
		{column: tickets.createdAt, of: row => row.createdAt, descending: true},
		{column: tickets.id, of: row => row.id},
	];
	const inState =
		state === undefined ? undefined : state === 'live' ? ne(tickets.state, 'closed') : eq(tickets.state, state);
	return onePage(order, after, most, ({beyond, orderBy, limit}) =>
		db
			.select()
			.from(tickets)
			.where(and(whose, inState, about === undefined ? undefined : eq(tickets.case, about), beyond))
			.orderBy(...orderBy)
			.limit(limit),
	);
}

/** All tickets of a report, the newest first. */
export const ticketsOfReport = ({db, tables: {tickets}}: Storage, report: string): PromiseLike<TicketRow[]> =>
	db.select().from(tickets).where(eq(tickets.report, report)).orderBy(desc(tickets.createdAt)).limit(50);

/** Tickets whose clock in one of these states has run out. */
export const ticketsOver = (
	{db, tables: {tickets}}: Storage,
	states: readonly TicketState[],
	now: Date,
): PromiseLike<TicketRow[]> =>
	db
		.select()
		.from(tickets)
		.where(and(inArray(tickets.state, [...states]), lte(tickets.dueAt, now)))
		.limit(500);

/** Tickets that nobody took up; of them those whose clock ran out by then. */
export async function countUntaken({db, tables: {tickets}}: Storage, by: Date | null): Promise<number> {
	const where = and(eq(tickets.state, 'open'), by === null ? undefined : lte(tickets.dueAt, by));
	return (await db.select({n: count()}).from(tickets).where(where))[0]?.n ?? 0;
}

/** Fails as a unique violation when the report has an open one. */
export const addTicket = ({tables: {tickets}}: Storage, tx: Db, row: TicketRow): Statement =>
	tx.insert(tickets).values(row);

/** Takes tickets and their coupons into another case: of one case, or of some reports. */
export const moveTickets = (
	{tables: {tickets, coupons}}: Storage,
	tx: Db,
	of: {case: string} | {reports: readonly string[]},
	to: string,
): Statement[] =>
	'case' in of
		? [
				tx.update(tickets).set({case: to}).where(eq(tickets.case, of.case)),
				tx.update(coupons).set({case: to}).where(eq(coupons.case, of.case)),
			]
		: [
				tx
					.update(tickets)
					.set({case: to})
					.where(inArray(tickets.report, [...of.reports])),
				tx
					.update(coupons)
					.set({case: to})
					.where(inArray(coupons.report, [...of.reports])),
			];

/** Undone when somebody else changed it since it was read. */
export const changeTicket = (
	{tables: {tickets}}: Storage,
	tx: Db,
	{id, version}: Pick<TicketRow, 'id' | 'version'>,
	fields: Partial<TicketRow>,
): Step => ({
	must: tx
		.update(tickets)
		.set({...fields, version: version + 1})
		.where(and(eq(tickets.id, id), eq(tickets.version, version)))
		.returning({id: tickets.id}),
});

export const addMessage = ({tables: {ticketMessages}}: Storage, tx: Db, row: MessageRow): Statement =>
	tx.insert(ticketMessages).values(row);
export const addEvent = ({tables: {ticketEvents}}: Storage, tx: Db, row: EventRow): Statement =>
	tx.insert(ticketEvents).values(row);
export const addProposal = ({tables: {ticketProposals}}: Storage, tx: Db, row: ProposalRow): Statement =>
	tx.insert(ticketProposals).values(row);

/** The proposal that waits for its answer gets one. */
export const endProposals = (
	{tables: {ticketProposals: t}}: Storage,
	tx: Db,
	ticket: string,
	state: ProposalState,
	{at, answer = null, insteadOf = null}: {at: Date; answer?: string | null; insteadOf?: ProposalRow['insteadOf']},
): Statement =>
	tx
		.update(t)
		.set({state, answeredAt: at, answer, insteadOf})
		.where(and(eq(t.ticket, ticket), eq(t.state, 'open')));
