import {and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lte, ne, or, sql} from 'drizzle-orm';
import type {Db, Statement, Step, Storage} from '../storage/storage.ts';
import type {Line} from './lines-of-entry.ts';

export type Delivery = Storage['tables']['deliveries']['$inferSelect'];
export type DeliveryLine = Storage['tables']['deliveryLines']['$inferSelect'];
export type SourceEntry = Storage['tables']['sourceEntries']['$inferSelect'];
export type SourceState = Storage['tables']['sourceStates']['$inferSelect'];

export async function brandDomains({db, tables: {brands}}: Storage): Promise<string[]> {
	const rows = await db.select({domains: brands.domains, queries: brands.queryDomains}).from(brands);
	return rows.flatMap(({domains, queries}) => [...domains, ...queries]);
}

export const addDelivery = ({tables: {deliveries}}: Storage, tx: Db, row: Delivery): Statement =>
	tx.insert(deliveries).values(row);

/** Moves a delivery on, if nobody else did. */
export const moveDelivery = (
	{tables: {deliveries}}: Storage,
	tx: Db,
	id: string,
	from: Delivery['state'],
	to: Partial<Delivery>,
): Step => ({
	must: tx
		.update(deliveries)
		.set(to)
		.where(and(eq(deliveries.id, id), eq(deliveries.state, from)))
		.returning({id: deliveries.id}),
});

export async function deliveryOf({db, tables: {deliveries}}: Storage, id: string): Promise<Delivery | null> {
	const [row] = await db.select().from(deliveries).where(eq(deliveries.id, id));
	return row ?? null;
}

export const deliveriesIn = (
	{db, tables: {deliveries}}: Storage,
	states: readonly Delivery['state'][],
	source?: string,
): PromiseLike<Delivery[]> =>
	db
		.select()
		.from(deliveries)
		.where(
			and(inArray(deliveries.state, [...states]), source === undefined ? undefined : eq(deliveries.source, source)),
		)
		.orderBy(asc(deliveries.receivedAt), asc(deliveries.id));

/** Deliveries of a source that nobody needs any more: the newest few stay, to be looked at. */
export const forgetOldDeliveries = ({tables: {deliveries}}: Storage, tx: Db, source: string, keep: number): Statement =>
	tx.delete(deliveries).where(
		and(
			eq(deliveries.source, source),
			inArray(deliveries.state, ['applied', 'replaced', 'refused']),
			sql`${deliveries.id} not in (select id from (select id from ${deliveries} where ${deliveries.source} = ${source}
					order by ${deliveries.receivedAt} desc, ${deliveries.id} desc limit ${keep}) as newest)`,
		),
	);

export const dropDelivery = ({tables: {deliveries}}: Storage, tx: Db, id: string): Statement =>
	tx.delete(deliveries).where(eq(deliveries.id, id));

export const dropLines = ({tables: {deliveryLines}}: Storage, tx: Db, delivery: string): Statement =>
	tx.delete(deliveryLines).where(eq(deliveryLines.delivery, delivery));

/** Of two entries about one store the older one counts, in whatever order they come. */
export function addLines(
	{tables: {deliveryLines}}: Storage,
	tx: Db,
	delivery: string,
	lines: readonly Line[],
): Statement {
	const {day, notice} = deliveryLines;
	return tx
		.insert(deliveryLines)
		.values(lines.map(({fact, about: _, ...line}) => ({...line, delivery, fact: JSON.stringify(fact)})))
		.onConflictDoUpdate({
			target: [deliveryLines.delivery, deliveryLines.line],
			set: {
				notice: sql`excluded.notice`,
				fact: sql`excluded.fact`,
				day: sql`excluded.day`,
				digest: sql`excluded.digest`,
			},
			setWhere: sql`excluded.day < ${day} or (excluded.day = ${day} and excluded.notice < ${notice})`,
		});
}

export async function countLines({db, tables: {deliveryLines}}: Storage, delivery: string): Promise<number> {
	const [row] = await db.select({n: count()}).from(deliveryLines).where(eq(deliveryLines.delivery, delivery));
	return row?.n ?? 0;
}

export async function countStanding({db, tables: {sourceEntries}}: Storage, source: string): Promise<number> {
	const [row] = await db
		.select({n: count()})
		.from(sourceEntries)
		.where(and(eq(sourceEntries.source, source), isNotNull(sourceEntries.digest)));
	return row?.n ?? 0;
}

/** Those of `lines` that stand on the source's list now. */
export async function standingAmong(
	{db, tables: {sourceEntries}}: Storage,
	source: string,
	lines: readonly string[],
): Promise<Set<string>> {
	const rows = await db
		.select({line: sourceEntries.line})
		.from(sourceEntries)
		.where(
			and(eq(sourceEntries.source, source), inArray(sourceEntries.line, [...lines]), isNotNull(sourceEntries.digest)),
		);
	return new Set(rows.map(({line}) => line));
}

/** The next lines after `after` that say something else than what is recorded, each with what is recorded. */
export const changedLines = (
	{db, tables: {deliveryLines, sourceEntries}}: Storage,
	{id, source}: Pick<Delivery, 'id' | 'source'>,
	after: string,
	most: number,
): PromiseLike<{line: DeliveryLine; entry: SourceEntry | null}[]> =>
	db
		.select({line: deliveryLines, entry: sourceEntries})
		.from(deliveryLines)
		.leftJoin(sourceEntries, and(eq(sourceEntries.source, source), eq(sourceEntries.line, deliveryLines.line)))
		.where(
			and(
				eq(deliveryLines.delivery, id),
				gt(deliveryLines.line, after),
				or(isNull(sourceEntries.digest), ne(sourceEntries.digest, deliveryLines.digest)),
			),
		)
		.orderBy(asc(deliveryLines.line))
		.limit(most);

/**
 * The next entries after `after` that stand and are not in the delivery. None when another process finished the delivery
 * meanwhile: its lines are dropped then, and all entries would seem to be gone.
 */
export const vanishedEntries = (
	{db, tables: {deliveries, deliveryLines, sourceEntries}}: Storage,
	{id, source}: Pick<Delivery, 'id' | 'source'>,
	after: string,
	most: number,
): PromiseLike<SourceEntry[]> =>
	db
		.select()
		.from(sourceEntries)
		.where(
			and(
				eq(sourceEntries.source, source),
				gt(sourceEntries.line, after),
				isNotNull(sourceEntries.digest),
				sql`exists (select 1 from ${deliveries} where ${deliveries.id} = ${id} and ${deliveries.state} = 'applying')`,
				sql`not exists (select 1 from ${deliveryLines} where ${deliveryLines.delivery} = ${id}
					and ${deliveryLines.line} = ${sourceEntries.line})`,
			),
		)
		.orderBy(asc(sourceEntries.line))
		.limit(most);

export const saveEntry = (
	{tables: {sourceEntries}}: Storage,
	tx: Db,
	{source, line, ...said}: SourceEntry,
): Statement =>
	tx
		.insert(sourceEntries)
		.values({source, line, ...said})
		.onConflictDoUpdate({target: [sourceEntries.source, sourceEntries.line], set: said});

export async function stateOf({db, tables: {sourceStates}}: Storage, name: string): Promise<SourceState | null> {
	const [row] = await db.select().from(sourceStates).where(eq(sourceStates.name, name));
	return row ?? null;
}

export const beginState = ({tables: {sourceStates}}: Storage, tx: Db, name: string): Statement =>
	tx
		.insert(sourceStates)
		.values({name, nextAt: new Date(0), failures: 0})
		.onConflictDoNothing();

/** Takes the turn until `until`; touches no row when it is not due, or another process has it. */
export const takeTurn = ({tables: {sourceStates}}: Storage, tx: Db, name: string, now: Date, until: Date): Step => ({
	must: tx
		.update(sourceStates)
		.set({nextAt: until})
		.where(and(eq(sourceStates.name, name), lte(sourceStates.nextAt, now)))
		.returning({name: sourceStates.name}),
});

export const saveState = (
	{tables: {sourceStates}}: Storage,
	tx: Db,
	name: string,
	state: Partial<SourceState>,
): Statement => tx.update(sourceStates).set(state).where(eq(sourceStates.name, name));

/** Every source that was ever heard of here. */
export async function knownSources({db, tables: {deliveries, sourceStates}}: Storage): Promise<string[]> {
	const [heard, asked] = await Promise.all([
		db.selectDistinct({name: deliveries.source}).from(deliveries),
		db.select({name: sourceStates.name}).from(sourceStates),
	]);
	return [...new Set([...heard, ...asked].map(({name}) => name))];
}

export async function newestDelivery({db, tables: {deliveries}}: Storage, source: string): Promise<Delivery | null> {
	const [row] = await db
		.select()
		.from(deliveries)
		.where(eq(deliveries.source, source))
		.orderBy(desc(deliveries.receivedAt), desc(deliveries.id))
		.limit(1);
	return row ?? null;
}
