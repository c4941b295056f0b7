import {and, asc, count, eq, gt, inArray, lt, sql} from 'drizzle-orm';
import {onePage, type Page} from '../../storage/page.ts';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';
import type {BatchRow} from '../batches/rules.ts';
import {type ImportRow, type RowError, storedError} from './rules.ts';

export async function importById({db, tables: {codeImports}}: Storage, id: string): Promise<ImportRow | null> {
	return (await db.select().from(codeImports).where(eq(codeImports.id, id)))[0] ?? null;
}

/** Imports into a batch, the newest first. */
export const importsOf = (
	{db, tables: {codeImports}}: Storage,
	batch: number,
	after: string | undefined,
	most: number,
): Promise<Page<ImportRow>> =>
	onePage<ImportRow>(
		[
			{column: codeImports.createdAt, of: row => row.createdAt, descending: true},
			{column: codeImports.id, of: row => row.id, descending: true},
		],
		after,
		most,
		({beyond, orderBy, limit}) =>
			db
				.select()
				.from(codeImports)
				.where(and(eq(codeImports.batch, batch), beyond))
				.orderBy(...orderBy)
				.limit(limit),
	);

export async function countOpen({db, tables: {codeImports}}: Storage, batch: number): Promise<number> {
	const [row] = await db
		.select({n: count()})
		.from(codeImports)
		.where(and(eq(codeImports.batch, batch), inArray(codeImports.state, ['open', 'finishing'])));
	return row?.n ?? 0;
}

/** Imports that were left: open and untouched since `before`, or broken off while they were finished. */
export const importsLeft = ({db, tables: {codeImports}}: Storage, state: 'open' | 'finishing', before: Date) =>
	db
		.select()
		.from(codeImports)
		.where(and(eq(codeImports.state, state), lt(codeImports.changedAt, before)))
		.orderBy(asc(codeImports.changedAt))
		.limit(100);

export const addImport = ({tables: {codeImports}}: Storage, tx: Db, row: ImportRow): Statement =>
	tx.insert(codeImports).values(row);

/** Changes an import that is still in this state, and of whose file so much was read. */
export const changeImport = (
	{tables: {codeImports}}: Storage,
	tx: Db,
	{id, state, offset}: Pick<ImportRow, 'id' | 'state' | 'offset'>,
	fields: Partial<ImportRow>,
): Step => ({
	must: tx
		.update(codeImports)
		.set(fields)
		.where(and(eq(codeImports.id, id), eq(codeImports.state, state), eq(codeImports.offset, offset)))
		.returning({id: codeImports.id}),
});

/** Rows in one statement: engines bound how many values it may hold. */
const rowsAtOnce = 1000;

export function addErrors(
	{tables: {codeImportErrors}}: Storage,
	tx: Db,
	id: string,
	errors: readonly RowError[],
): Statement[] {
	const rows = errors.map(error => ({import: id, line: error.line, what: storedError(error)}));
	return Array.from({length: Math.ceil(rows.length / rowsAtOnce)}, (_, n) =>
		tx
			.insert(codeImportErrors)
			.values(rows.slice(n * rowsAtOnce, (n + 1) * rowsAtOnce))
			.onConflictDoNothing(),
	);
}

/** Row errors by line, from the one after `after` on. */
export const errorsOf = ({db, tables: {codeImportErrors}}: Storage, id: string, after: number, most: number) =>
	db
		.select({line: codeImportErrors.line, what: codeImportErrors.what})
		.from(codeImportErrors)
		.where(and(eq(codeImportErrors.import, id), gt(codeImportErrors.line, after)))
		.orderBy(asc(codeImportErrors.line))
		.limit(most);

/** Up to which number of a batch codes are live, or are set aside for imports that are not over. */
export async function takenUpTo(
	{db, tables: {codeImports}}: Storage,
	{number, lastOrdinal}: BatchRow,
): Promise<number> {
	const open = await db
		.select({after: codeImports.ordinalsAfter, ordinals: codeImports.ordinals})
		.from(codeImports)
		.where(and(eq(codeImports.batch, number), inArray(codeImports.state, ['open', 'finishing'])));
	return Math.max(lastOrdinal, ...open.map(({after, ordinals}) => after + ordinals));
}

/** Codes of a batch that become live, up to this number. */
export const countCodes = (
	{tables: {codeBatches}}: Storage,
	tx: Db,
	batch: number,
	{more, upTo}: {more: number; upTo: number},
): Statement =>
	tx
		.update(codeBatches)
		.set({
			codes: sql`${codeBatches.codes} + ${more}`,
			lastOrdinal: sql`case when ${codeBatches.lastOrdinal} < ${upTo} then ${upTo} else ${codeBatches.lastOrdinal} end`,
		})
		.where(eq(codeBatches.number, batch));

/** Staged runs of a brand's imports that hold fewer codes than this. */
export async function countSmallRuns(
	{db, tables: {codeImports, codeRuns, codeBatches}}: Storage,
	brand: string,
	small: number,
): Promise<number> {
	const [row] = await db
		.select({n: count()})
		.from(codeRuns)
		.innerJoin(codeImports, eq(codeImports.id, codeRuns.import))
		.innerJoin(codeBatches, eq(codeBatches.number, codeImports.batch))
		.where(and(eq(codeRuns.state, 'staged'), lt(codeRuns.codes, small), eq(codeBatches.brand, brand)));
	return row?.n ?? 0;
}

/** Imports that are over and of which staged codes are left: a process ended before it threw them away. */
export async function importsWithLeftovers({db, tables: {codeImports, codeRuns}}: Storage): Promise<string[]> {
	const rows = await db
		.selectDistinct({id: codeImports.id})
		.from(codeRuns)
		.innerJoin(codeImports, eq(codeImports.id, codeRuns.import))
		.where(and(eq(codeRuns.state, 'staged'), inArray(codeImports.state, ['finished', 'refused', 'cancelled'])));
	return rows.map(({id}) => id);
}
