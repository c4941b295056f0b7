import {and, asc, eq, gt, isNull, or} from 'drizzle-orm';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';
import type {DisputeRow} from '../rules.ts';

export async function disputeById({db, tables: {brandDisputes}}: Storage, id: string): Promise<DisputeRow | null> {
	return (await db.select().from(brandDisputes).where(eq(brandDisputes.id, id)))[0] ?? null;
}

/** Undecided disputes, the oldest first; `after` pages on from one of them. */
export const openDisputesAfter = (
	{db, tables: {brandDisputes}}: Storage,
	after: Pick<DisputeRow, 'openedAt' | 'id'> | null,
	most: number,
): PromiseLike<DisputeRow[]> =>
	db
		.select()
		.from(brandDisputes)
		.where(
			and(
				isNull(brandDisputes.decidedAt),
				after
					? or(
							gt(brandDisputes.openedAt, after.openedAt),
							and(eq(brandDisputes.openedAt, after.openedAt), gt(brandDisputes.id, after.id)),
						)
					: undefined,
			),
		)
		.orderBy(asc(brandDisputes.openedAt), asc(brandDisputes.id))
		.limit(most);

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
