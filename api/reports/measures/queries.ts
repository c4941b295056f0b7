import {and, asc, desc, eq, isNotNull, isNull, lte, ne, sql} from 'drizzle-orm';
import {keptQuery} from '../../storage/kept.ts';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';

export type MeasureRow = Storage['tables']['reporterMeasures']['$inferSelect'];

/** What was done about a contact, oldest first. */
export const measuresOf = async (storage: Storage, contactHash: string): Promise<MeasureRow[]> =>
	against(storage, {contactHash});

const against = keptQuery<MeasureRow[]>(({db, tables: {reporterMeasures}}) =>
	db
		.select()
		.from(reporterMeasures)
		.where(eq(reporterMeasures.contactHash, sql.placeholder('contactHash')))
		.orderBy(asc(reporterMeasures.at), asc(reporterMeasures.id)),
);

export async function measureById({db, tables: {reporterMeasures}}: Storage, id: string): Promise<MeasureRow | null> {
	return (await db.select().from(reporterMeasures).where(eq(reporterMeasures.id, id)))[0] ?? null;
}

/** The measure that names a report and was not lifted; null: it led to none. */
export async function measureNaming(
	{db, tables: {reporterMeasures}}: Storage,
	report: string,
): Promise<MeasureRow | null> {
	const [row] = await db
		.select()
		.from(reporterMeasures)
		.where(and(eq(reporterMeasures.report, report), isNull(reporterMeasures.liftedAt)));
	return row ?? null;
}

/** Appeals that wait for a reviewer, the oldest first. */
export const appealedMeasures = ({db, tables: {reporterMeasures}}: Storage): PromiseLike<MeasureRow[]> =>
	db
		.select()
		.from(reporterMeasures)
		.where(and(isNotNull(reporterMeasures.appealedAt), isNull(reporterMeasures.decidedAt)))
		.orderBy(asc(reporterMeasures.appealedAt), desc(reporterMeasures.id))
		.limit(200);

export const addMeasure = ({tables: {reporterMeasures}}: Storage, tx: Db, row: MeasureRow): Statement =>
	tx.insert(reporterMeasures).values(row);

/** Once: an appeal is made once, and decided once. */
export const changeMeasure = (
	{tables: {reporterMeasures}}: Storage,
	tx: Db,
	id: string,
	which: 'unappealed' | 'undecided',
	fields: Partial<MeasureRow>,
): Step => ({
	must: tx
		.update(reporterMeasures)
		.set(fields)
		.where(
			and(
				eq(reporterMeasures.id, id),
				which === 'unappealed' ? isNull(reporterMeasures.appealedAt) : isNotNull(reporterMeasures.appealedAt),
				isNull(reporterMeasures.decidedAt),
			),
		)
		.returning({id: reporterMeasures.id}),
});

/** Reports of one contact that were found manifestly unfounded. */
export const unfoundedOf = ({db, tables: {reports}}: Storage, contactHash: string) =>
	db
		.select({at: reports.setAsideAt, sentAt: reports.receivedAt})
		.from(reports)
		.where(
			and(
				eq(reports.contactHash, contactHash),
				eq(reports.unfounded, true),
				eq(reports.state, 'set_aside'),
				isNotNull(reports.contactConfirmedAt),
			),
		)
		.then(rows => rows.flatMap(({at, sentAt}) => (at ? [{at, sentAt}] : [])));

/** Whom a measure was about, long after it. */
export const forgetMeasured = ({tables: {reporterMeasures}}: Storage, tx: Db, before: Date): Statement =>
	tx
		.update(reporterMeasures)
		.set({contactHash: ''})
		.where(and(lte(reporterMeasures.at, before), ne(reporterMeasures.contactHash, '')));
