import {and, asc, eq, gte, inArray, lt, lte, min, ne} from 'drizzle-orm';
import type {EventKind} from '../../shared/webhooks/contract.ts';
import {onePage, type Page} from '../storage/page.ts';
import type {Db, Statement, Step, Storage} from '../storage/storage.ts';

export type WebhookRow = Storage['tables']['webhooks']['$inferSelect'];
export type EventRow = Storage['tables']['webhookEvents']['$inferSelect'];
export type DeliveryRow = Storage['tables']['webhookDeliveries']['$inferSelect'];
export type AttemptRow = Storage['tables']['webhookAttempts']['$inferSelect'];

/** Something an organization wants to be told of. */
export type Told = {
	/** `evt_…` */
	id: string;
	organization: string;
	kind: EventKind;
	/** the id of what it is about */
	about: string;
	data: Record<string, unknown>;
	at: Date;
};

/** Tells an organization's endpoints, in the same change as the act: told if it happened, and only then. */
export const webhookStep = ({tables: {webhookEvents}}: Storage, tx: Db, told: Told): Statement =>
	tx.insert(webhookEvents).values({...told, spread: false});

export const addEvent = ({tables: {webhookEvents}}: Storage, tx: Db, row: EventRow): Statement =>
	tx.insert(webhookEvents).values(row);

export const addWebhook = ({tables: {webhooks}}: Storage, tx: Db, row: WebhookRow): Statement =>
	tx.insert(webhooks).values(row);

export const saveWebhook = ({tables: {webhooks}}: Storage, tx: Db, id: string, to: Partial<WebhookRow>): Step => ({
	must: tx.update(webhooks).set(to).where(eq(webhooks.id, id)).returning({id: webhooks.id}),
});

export async function webhookById({db, tables: {webhooks}}: Storage, id: string): Promise<WebhookRow | null> {
	const [row] = await db.select().from(webhooks).where(eq(webhooks.id, id));
	return row ?? null;
}

export const webhooksOf = ({db, tables: {webhooks}}: Storage, organization: string): PromiseLike<WebhookRow[]> =>
	db
		.select()
		.from(webhooks)
		.where(eq(webhooks.organization, organization))
		.orderBy(asc(webhooks.createdAt), asc(webhooks.id));

/** An endpoint, with all that was on its way there. */
export function removeWebhookSteps({tables}: Storage, tx: Db, id: string): Statement[] {
	const {webhooks, webhookDeliveries, webhookAttempts} = tables;
	const its = tx.select({id: webhookDeliveries.id}).from(webhookDeliveries).where(eq(webhookDeliveries.webhook, id));
	return [
		tx.delete(webhookAttempts).where(inArray(webhookAttempts.delivery, its)),
		tx.delete(webhookDeliveries).where(eq(webhookDeliveries.webhook, id)),
		tx.delete(webhooks).where(eq(webhooks.id, id)),
	];
}

export const eventsToSpread = ({db, tables: {webhookEvents}}: Storage, most: number): PromiseLike<EventRow[]> =>
	db
		.select()
		.from(webhookEvents)
		.where(eq(webhookEvents.spread, false))
		.orderBy(asc(webhookEvents.at), asc(webhookEvents.id))
		.limit(most);

/** Marks an event as spread, if nobody else did. */
export const markSpread = ({tables: {webhookEvents}}: Storage, tx: Db, id: string): Step => ({
	must: tx
		.update(webhookEvents)
		.set({spread: true})
		.where(and(eq(webhookEvents.id, id), eq(webhookEvents.spread, false)))
		.returning({id: webhookEvents.id}),
});

export async function eventById({db, tables: {webhookEvents}}: Storage, id: string): Promise<EventRow | null> {
	const [row] = await db.select().from(webhookEvents).where(eq(webhookEvents.id, id));
	return row ?? null;
}

/** An organization's events of some kinds since an instant, oldest first. */
export const eventsSince = (
	{db, tables: {webhookEvents}}: Storage,
	organization: string,
	kinds: readonly EventKind[],
	since: Date,
	most: number,
): PromiseLike<EventRow[]> =>
	db
		.select()
		.from(webhookEvents)
		.where(
			and(
				eq(webhookEvents.organization, organization),
				gte(webhookEvents.at, since),
				inArray(webhookEvents.kind, [...kinds]),
			),
		)
		.orderBy(asc(webhookEvents.at), asc(webhookEvents.id))
		.limit(most);

export const addDelivery = ({tables: {webhookDeliveries}}: Storage, tx: Db, row: DeliveryRow): Statement =>
	tx.insert(webhookDeliveries).values(row);

/** Endpoints that something is due for, whoever waits longest first; those that are turned off wait. */
export async function dueWebhooks(
	{db, tables: {webhooks, webhookDeliveries}}: Storage,
	now: Date,
	most: number,
): Promise<string[]> {
	const rows = await db
		.select({id: webhooks.id})
		.from(webhookDeliveries)
		.innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhook))
		.where(
			and(eq(webhookDeliveries.state, 'waiting'), lte(webhookDeliveries.nextAt, now), ne(webhooks.state, 'disabled')),
		)
		.groupBy(webhooks.id)
		.orderBy(min(webhookDeliveries.nextAt), asc(webhooks.id))
		.limit(most);
	return rows.map(({id}) => id);
}

/** What is due for one endpoint, oldest first. */
export const dueDeliveries = (
	{db, tables: {webhookDeliveries}}: Storage,
	webhook: string,
	now: Date,
	most: number,
): PromiseLike<DeliveryRow[]> =>
	db
		.select()
		.from(webhookDeliveries)
		.where(
			and(
				eq(webhookDeliveries.state, 'waiting'),
				eq(webhookDeliveries.webhook, webhook),
				lte(webhookDeliveries.nextAt, now),
			),
		)
		.orderBy(asc(webhookDeliveries.nextAt), asc(webhookDeliveries.id))
		.limit(most);

/** Moves a delivery on, if nobody else did since it was read. */
export const moveDelivery = (
	{tables: {webhookDeliveries}}: Storage,
	tx: Db,
	{id, attempts}: DeliveryRow,
	to: Partial<DeliveryRow>,
): Step => ({
	must: tx
		.update(webhookDeliveries)
		.set(to)
		.where(
			and(
				eq(webhookDeliveries.id, id),
				eq(webhookDeliveries.state, 'waiting'),
				eq(webhookDeliveries.attempts, attempts),
			),
		)
		.returning({id: webhookDeliveries.id}),
});

export const addAttempt = ({tables: {webhookAttempts}}: Storage, tx: Db, row: AttemptRow): Statement =>
	tx.insert(webhookAttempts).values(row);

export async function deliveryById(
	{db, tables: {webhookDeliveries}}: Storage,
	id: string,
): Promise<DeliveryRow | null> {
	const [row] = await db.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, id));
	return row ?? null;
}

/** A page of an endpoint's deliveries, newest first, each with its event; `after` is the last one of the page before. */
export const deliveriesOf = (
	{db, tables: {webhookDeliveries, webhookEvents}}: Storage,
	webhook: string,
	after: string | undefined,
	most: number,
): Promise<Page<{delivery: DeliveryRow; event: EventRow}>> =>
	onePage<{delivery: DeliveryRow; event: EventRow}>(
		[
			{column: webhookDeliveries.createdAt, of: ({delivery}) => delivery.createdAt, descending: true},
			{column: webhookDeliveries.id, of: ({delivery}) => delivery.id, descending: true},
		],
		after,
		most,
		({beyond, orderBy, limit}) =>
			db
				.select({delivery: webhookDeliveries, event: webhookEvents})
				.from(webhookDeliveries)
				.innerJoin(webhookEvents, eq(webhookEvents.id, webhookDeliveries.event))
				.where(and(eq(webhookDeliveries.webhook, webhook), beyond))
				.orderBy(...orderBy)
				.limit(limit),
	);

export const attemptsOf = (
	{db, tables: {webhookAttempts}}: Storage,
	deliveries: readonly string[],
): PromiseLike<AttemptRow[]> =>
	db
		.select()
		.from(webhookAttempts)
		.where(inArray(webhookAttempts.delivery, [...deliveries]))
		.orderBy(asc(webhookAttempts.number));

/** What happened before an instant, with all that became of it. */
export function forgetSteps({tables}: Storage, tx: Db, before: Date): Statement[] {
	const {webhookEvents, webhookDeliveries, webhookAttempts} = tables;
	return [
		tx.delete(webhookAttempts).where(lt(webhookAttempts.at, before)),
		tx.delete(webhookDeliveries).where(lt(webhookDeliveries.createdAt, before)),
		tx.delete(webhookEvents).where(and(lt(webhookEvents.at, before), eq(webhookEvents.spread, true))),
	];
}
