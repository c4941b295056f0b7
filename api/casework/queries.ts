import {and, asc, count, eq} from 'drizzle-orm';
import type {Db, Statement, Step, Storage} from '../storage/storage.ts';
import type {CaseRow, Hearing} from './rules.ts';

export type CaseEventRow = Storage['tables']['caseEvents']['$inferSelect'];
export type NoticeRow = Storage['tables']['sellerNotices']['$inferSelect'];
export type AnswerRow = Storage['tables']['sellerAnswers']['$inferSelect'];

export async function caseById({db, tables: {cases}}: Storage, id: string): Promise<CaseRow | null> {
	return (await db.select().from(cases).where(eq(cases.id, id)))[0] ?? null;
}

/** What the seller was told and said: the notices, and how many answers came. */
export async function hearingOf({db, tables: {sellerNotices, sellerAnswers}}: Storage, id: string): Promise<Hearing> {
	const [notices, answers] = await Promise.all([
		db.select({reachedAt: sellerNotices.reachedAt}).from(sellerNotices).where(eq(sellerNotices.case, id)),
		db.select({n: count()}).from(sellerAnswers).where(eq(sellerAnswers.case, id)),
	]);
	return {notices, answers: answers[0]?.n ?? 0};
}

/** All that happened, oldest first. */
export const caseEventsOf = ({db, tables: {caseEvents}}: Storage, id: string): PromiseLike<CaseEventRow[]> =>
	db.select().from(caseEvents).where(eq(caseEvents.case, id)).orderBy(asc(caseEvents.version));

export const addCase = ({tables: {cases}}: Storage, tx: Db, row: CaseRow): Statement => tx.insert(cases).values(row);

/** Undone when somebody else changed it since it was read. */
export const changeCase = (
	{tables: {cases}}: Storage,
	tx: Db,
	{id, version}: Pick<CaseRow, 'id' | 'version'>,
	fields: Partial<CaseRow>,
): Step => ({
	must: tx
		.update(cases)
		.set({...fields, version: version + 1})
		.where(and(eq(cases.id, id), eq(cases.version, version)))
		.returning({id: cases.id}),
});

export const addCaseEvent = ({tables: {caseEvents}}: Storage, tx: Db, row: CaseEventRow): Statement =>
	tx.insert(caseEvents).values(row);
