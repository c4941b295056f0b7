import {and, asc, eq, gte, inArray, lte} from 'drizzle-orm';
import {onePage, type Page} from '../../storage/page.ts';
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

/** Alerts of brands, newest first. */
export const alertPage = (
	{db, tables: {codeAlerts}}: Storage,
	brands: readonly string[],
	state: AlertRow['state'] | null,
	after: string | undefined,
	most: number,
): Promise<Page<AlertRow>> =>
	onePage<AlertRow>(
		[
			{column: codeAlerts.at, of: ({at}) => at, descending: true},
			{column: codeAlerts.id, of: ({id}) => id},
		],
		after,
		most,
		({beyond, orderBy, limit}) =>
			db
				.select()
				.from(codeAlerts)
				.where(
					and(inArray(codeAlerts.brand, [...brands]), state === null ? undefined : eq(codeAlerts.state, state), beyond),
				)
				.orderBy(...orderBy)
				.limit(limit),
	);

/** What was asked of a batch's codes from one day to another, both included. */
export const countsOf = (
	{db, tables: {codeDays}}: Storage,
	brand: string,
	batch: number,
	from: string,
	until: string,
) => {
	const {day, country, answer, times} = codeDays;
	return db
		.select({day, country, answer, times})
		.from(codeDays)
		.where(and(eq(codeDays.brand, brand), eq(codeDays.batch, batch), gte(day, from), lte(day, until)))
		.orderBy(asc(day), asc(country), asc(answer));
};

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
