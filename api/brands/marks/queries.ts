import {and, asc, eq, inArray, isNotNull, isNull, lt} from 'drizzle-orm';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';
import type {MarkRow} from '../rules.ts';

export const addMark = ({tables: {brandMarks}}: Storage, tx: Db, row: MarkRow): Statement =>
	tx.insert(brandMarks).values(row);

/** Changes a mark, if nobody else did since it was read. */
export const saveMark = ({tables: {brandMarks}}: Storage, tx: Db, before: MarkRow, to: Partial<MarkRow>): Step => ({
	must: tx
		.update(brandMarks)
		.set({...to, version: before.version + 1})
		.where(and(eq(brandMarks.id, before.id), eq(brandMarks.version, before.version)))
		.returning({id: brandMarks.id}),
});

/** Marks of an organization that a document was filed with, or told of since. */
export async function marksWithDocument(
	{db, tables: {brandMarks, brandAccounts}}: Storage,
	document: string,
	organization: string,
): Promise<MarkRow[]> {
	const own = db.select({id: brandAccounts.id}).from(brandAccounts).where(eq(brandAccounts.organization, organization));
	const rows = await db.select().from(brandMarks).where(inArray(brandMarks.account, own));
	return rows.filter(mark => mark.document === document || mark.change?.document === document);
}

/** Marks that ended before a day and are not known to have lapsed. */
export const marksEndedBefore = ({db, tables: {brandMarks}}: Storage, day: string, most: number) =>
	db
		.select()
		.from(brandMarks)
		.where(and(isNotNull(brandMarks.expiresAt), lt(brandMarks.expiresAt, day), isNull(brandMarks.lapsedAt)))
		.orderBy(asc(brandMarks.expiresAt))
		.limit(most);
