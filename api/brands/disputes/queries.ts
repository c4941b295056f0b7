import {and, asc, count, eq, isNull} from 'drizzle-orm';
import {onePage, type Page} from '../../storage/page.ts';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';
import type {DisputeRow} from '../rules.ts';

export async function disputeById({db, tables: {brandDisputes}}: Storage, id: string): Promise<DisputeRow | null> {
	return (await db.select().from(brandDisputes).where(eq(brandDisputes.id, id)))[0] ?? null;
}

/** Undecided disputes, the oldest first. */
export const openDisputesPage = (
	{db, tables: {brandDisputes}}: Storage,
	after: string | undefined,
	most: number,
): Promise<Page<DisputeRow>> =>
	onePage<DisputeRow>(
		[
			{column: brandDisputes.openedAt, of: row => row.openedAt},
			{column: brandDisputes.id, of: row => row.id},
		],
		after,
		most,
		({beyond, orderBy, limit}) =>
			db
				.select()
				.from(brandDisputes)
				.where(and(isNull(brandDisputes.decidedAt), beyond))
				.orderBy(...orderBy)
				.limit(limit),
	);

export type StatementRow = Storage['tables']['disputeStatements']['$inferSelect'];

/** What the parties of a dispute said, the oldest first. */
export const statementsOf = (
	{db, tables: {disputeStatements}}: Storage,
	dispute: string,
): PromiseLike<StatementRow[]> =>
	db
		.select()
		.from(disputeStatements)
		.where(eq(disputeStatements.dispute, dispute))
		.orderBy(asc(disputeStatements.at), asc(disputeStatements.id));

export const addStatement = ({tables: {disputeStatements}}: Storage, tx: Db, row: StatementRow): Statement =>
	tx.insert(disputeStatements).values(row);

export async function countOpenDisputes({db, tables: {brandDisputes}}: Storage): Promise<number> {
	const [row] = await db.select({n: count()}).from(brandDisputes).where(isNull(brandDisputes.decidedAt));
	return row?.n ?? 0;
}

export const addDispute = ({tables: {brandDisputes}}: Storage, tx: Db, row: DisputeRow): Statement =>
	tx.insert(brandDisputes).values(row);

/** Moves a dispute on, unless somebody decided it meanwhile. */
export const saveDispute = ({tables: {brandDisputes}}: Storage, tx: Db, id: string, to: Partial<DisputeRow>): Step => ({
	must: tx
		.update(brandDisputes)
		.set(to)
		.where(and(eq(brandDisputes.id, id), isNull(brandDisputes.decidedAt)))
		.returning({id: brandDisputes.id}),
});
