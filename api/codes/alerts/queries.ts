import {and, desc, eq, inArray, lt, or} from 'drizzle-orm';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';

export type AlertRow = Storage['tables']['codeAlerts']['$inferSelect'];
type Place = Pick<AlertRow, 'batch' | 'ordinal'>;

/** What the brand was told of a code. Read within the change that adds to it. */
export const alertOf = ({db, tables: {codeAlerts}}: Storage, {batch, ordinal}: Place): AlertRow | undefined =>
	db
		.select()
		.from(codeAlerts)
		.where(and(eq(codeAlerts.batch, batch), eq(codeAlerts.ordinal, ordinal)))
		.get();

export const addAlert = ({tables: {codeAlerts}}: Storage, tx: Db, row: AlertRow): Statement =>
	tx.insert(codeAlerts).values(row);

export const saveAlert = ({tables: {codeAlerts}}: Storage, tx: Db, id: string, to: Partial<AlertRow>): Step => ({
	must: tx.update(codeAlerts).set(to).where(eq(codeAlerts.id, id)).returning({id: codeAlerts.id}),
});

export async function alertById({db, tables: {codeAlerts}}: Storage, id: string): Promise<AlertRow | null> {
	return (await db.select().from(codeAlerts).where(eq(codeAlerts.id, id)))[0] ?? null;
}

/** Alerts of brands, newest first; `after`: the last one of the page before. */
export const alertsOf = (
	{db, tables: {codeAlerts}}: Storage,
	brands: readonly string[],
	{state, after, most}: {state: AlertRow['state'] | null; after: AlertRow | null; most: number},
): PromiseLike<AlertRow[]> =>
	db
		.select()
		.from(codeAlerts)
		.where(
			and(
				inArray(codeAlerts.brand, [...brands]),
				state === null ? undefined : eq(codeAlerts.state, state),
				after
					? or(lt(codeAlerts.at, after.at), and(eq(codeAlerts.at, after.at), lt(codeAlerts.id, after.id)))
					: undefined,
			),
		)
		.orderBy(desc(codeAlerts.at), desc(codeAlerts.id))
		.limit(most);

/** The ids by which brands know their batches. */
export async function batchIds(
	{db, tables: {codeBatches}}: Storage,
	numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
	const rows = await db
		.select({number: codeBatches.number, id: codeBatches.id})
		.from(codeBatches)
		.where(inArray(codeBatches.number, [...numbers]));
	return new Map(rows.map(({number, id}) => [number, id]));
}

export const askedAt = ({db, tables: {askedCodes}}: Storage, {batch, ordinal}: Place) =>
	db
		.select()
		.from(askedCodes)
		.where(and(eq(askedCodes.batch, batch), eq(askedCodes.ordinal, ordinal)))
		.get();
