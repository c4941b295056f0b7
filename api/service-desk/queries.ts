import {and, asc, count, desc, eq, gt, inArray, lte, ne, or, type SQL} from 'drizzle-orm';
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

/** The report behind a secret, or of an id. */
export async function reportWith({db, tables: {reports}}: Storage, by: {holder: string} | {id: string}) {
	const is = 'holder' in by ? eq(reports.holder, by.holder) : eq(reports.id, by.id);
	return (await db.select().from(reports).where(is))[0] ?? null;
}
export type Report = NonNullable<Awaited<ReturnType<typeof reportWith>>>;

/** What of the case a ticket needs to know. */
export async function caseOfReport({db, tables: {cases}}: Storage, id: string) {
	return (await db.select().from(cases).where(eq(cases.id, id)))[0] ?? null;
}
export type CaseRow = NonNullable<Awaited<ReturnType<typeof caseOfReport>>>;

/** The cases whose link has this secret. */
export const casesWithLink = async ({db, tables: {sellerNotices: t}}: Storage, holder: string): Promise<string[]> =>
	(await db.select({case: t.case}).from(t).where(eq(t.holder, holder))).map(each => each.case);

/** Where the seller of a case was written to. */
export const mailNotices = (
	{db, tables: {sellerNotices: t}}: Storage,
	about: string,
): PromiseLike<{to: string; reachedAt: Date | null}[]> =>
	db
		.select({to: t.to, reachedAt: t.reachedAt})
		.from(t)
		.where(and(eq(t.case, about), eq(t.channel, 'mail')));

/** The remedy that is due to a reporter; null: none is, or it is over. */
export async function dueRemedy({db, tables: {remedies: t}}: Storage, report: string) {
	const [row] = await db
		.select()
		.from(t)
		.where(and(eq(t.report, report), inArray(t.state, ['due', 'offered'])))
		.orderBy(desc(t.since))
		.limit(1);
	return row ?? null;
}
export type Remedy = NonNullable<Awaited<ReturnType<typeof dueRemedy>>>;

/** Undone when the remedy moved on since it was read. */
export const moveRemedy = (
	{tables: {remedies: t}}: Storage,
	tx: Db,
	{id, state}: Pick<Remedy, 'id' | 'state'>,
	fields: {state: Remedy['state']; since: Date; words: string},
): Step => ({
	must: tx
		.update(t)
		.set(fields)
		.where(and(eq(t.id, id), eq(t.state, state)))
		.returning({id: t.id}),
});

/** How many reports of others stand behind a case. */
export async function otherReports({db, tables: {reports: t}}: Storage, about: string, own: string): Promise<number> {
	const others = and(eq(t.case, about), eq(t.state, 'received'), ne(t.id, own));
	return (await db.select({id: t.id}).from(t).where(others)).length;
}

export const settleReport = ({tables: {reports: t}}: Storage, tx: Db, id: string): Statement =>
	tx
		.update(t)
		.set({state: 'settled'})
		.where(and(eq(t.id, id), eq(t.state, 'received')));

/** The sellers that organizations hold by a claim, to be asked one by one whether they do now. */
export const sellersClaimed = async (
	{db, tables: {sellerClaims: t}}: Storage,
	organizations: readonly string[],
	now: Date,
): Promise<SubjectKey[]> => [
	...new Set(
		(
			await db
				.select({key: t.sellerKey})
				.from(t)
				.where(and(inArray(t.organization, [...organizations]), eq(t.state, 'proved'), gt(t.expiresAt, now)))
		).map(({key}) => key),
	),
];
