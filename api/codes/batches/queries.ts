import {and, count, desc, eq, gte, inArray, lte, sql} from 'drizzle-orm';
import {onePage, type Page} from '../../storage/page.ts';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';
import type {BatchRow, RangeRow} from './rules.ts';

export async function batchById({db, tables: {codeBatches}}: Storage, id: string): Promise<BatchRow | null> {
	return (await db.select().from(codeBatches).where(eq(codeBatches.id, id)))[0] ?? null;
}

export async function batchByNumber({db, tables: {codeBatches}}: Storage, number: number): Promise<BatchRow | null> {
	return (await db.select().from(codeBatches).where(eq(codeBatches.number, number)))[0] ?? null;
}

/** Batches of brand accounts, the newest first. */
export const batchesOf = (
	{db, tables: {codeBatches}}: Storage,
	brands: readonly string[],
	after: string | undefined,
	most: number,
): Promise<Page<BatchRow>> =>
	onePage<BatchRow>(
		[
			{column: codeBatches.createdAt, of: row => row.createdAt, descending: true},
			{column: codeBatches.id, of: row => row.id, descending: true},
		],
		after,
		most,
		({beyond, orderBy, limit}) =>
			db
				.select()
				.from(codeBatches)
				.where(and(inArray(codeBatches.brand, [...brands]), beyond))
				.orderBy(...orderBy)
				.limit(limit),
	);

export async function countBatches({db, tables: {codeBatches}}: Storage, brand: string): Promise<number> {
	const [row] = await db.select({n: count()}).from(codeBatches).where(eq(codeBatches.brand, brand));
	return row?.n ?? 0;
}

/** The data base gives it its number. */
export const addBatch = ({tables: {codeBatches}}: Storage, tx: Db, row: Omit<BatchRow, 'number'>): Statement =>
	tx.insert(codeBatches).values(row);

/** Changes a batch that is as it was read. */
export const changeBatchRow = (
	{tables: {codeBatches}}: Storage,
	tx: Db,
	{number, version}: BatchRow,
	fields: Partial<BatchRow>,
): Step => ({
	must: tx
		.update(codeBatches)
		.set({...fields, version: version + 1})
		.where(and(eq(codeBatches.number, number), eq(codeBatches.version, version)))
		.returning({number: codeBatches.number}),
});

/** Something that belongs to the batch was changed: whoever remembers it reads it again. */
export const moveVersion = ({tables: {codeBatches}}: Storage, tx: Db, {number}: Pick<BatchRow, 'number'>): Statement =>
	tx
		.update(codeBatches)
		.set({version: sql`${codeBatches.version} + 1`})
		.where(eq(codeBatches.number, number));

/** All ranges of a batch, the newest first. */
export const rangesOf = ({db, tables: {codeRanges}}: Storage, batch: number): PromiseLike<RangeRow[]> =>
	db.select().from(codeRanges).where(eq(codeRanges.batch, batch)).orderBy(desc(codeRanges.at), desc(codeRanges.id));

/** The same, a page of them. */
export const rangePage = (
	{db, tables: {codeRanges}}: Storage,
	batch: number,
	after: string | undefined,
	most: number,
): Promise<Page<RangeRow>> =>
	onePage<RangeRow>(
		[
			{column: codeRanges.at, of: row => row.at, descending: true},
			{column: codeRanges.id, of: row => row.id, descending: true},
		],
		after,
		most,
		({beyond, orderBy, limit}) =>
			db
				.select()
				.from(codeRanges)
				.where(and(eq(codeRanges.batch, batch), beyond))
				.orderBy(...orderBy)
				.limit(limit),
	);

export async function rangeById({db, tables: {codeRanges}}: Storage, id: string): Promise<RangeRow | null> {
	return (await db.select().from(codeRanges).where(eq(codeRanges.id, id)))[0] ?? null;
}

export async function countRanges({db, tables: {codeRanges}}: Storage, batch: number): Promise<number> {
	const [row] = await db.select({n: count()}).from(codeRanges).where(eq(codeRanges.batch, batch));
	return row?.n ?? 0;
}

/** The newest range that holds an ordinal; built and not run. */
export const rangeWith = ({tables: {codeRanges}}: Storage, tx: Db, batch: number, ordinal: number) =>
	tx
		.select()
		.from(codeRanges)
		.where(and(eq(codeRanges.batch, batch), lte(codeRanges.first, ordinal), gte(codeRanges.last, ordinal)))
		.orderBy(desc(codeRanges.at), desc(codeRanges.id))
		.limit(1);

export const addRange = ({tables: {codeRanges}}: Storage, tx: Db, row: RangeRow): Statement =>
	tx.insert(codeRanges).values(row);

export const removeRange = ({tables: {codeRanges}}: Storage, tx: Db, {id}: Pick<RangeRow, 'id'>): Step => ({
	must: tx.delete(codeRanges).where(eq(codeRanges.id, id)).returning({id: codeRanges.id}),
});
