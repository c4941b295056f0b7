import {and, asc, eq, inArray, isNotNull, isNull, lte, ne, or, sql} from 'drizzle-orm';
import type {Db, Statement, Step, Storage} from '../storage/storage.ts';
import {type ReportRow, standsBehind} from './rules.ts';

export type EvidenceRow = Storage['tables']['caseEvidence']['$inferSelect'];
export type QuestionRow = Storage['tables']['reportQuestions']['$inferSelect'];

export async function reportById({db, tables: {reports}}: Storage, id: string): Promise<ReportRow | null> {
	return (await db.select().from(reports).where(eq(reports.id, id)))[0] ?? null;
}

export async function reportOfHolder({db, tables: {reports}}: Storage, holder: string): Promise<ReportRow | null> {
	return (await db.select().from(reports).where(eq(reports.holder, holder)))[0] ?? null;
}

/** All reports of a case, oldest first. */
export const reportsOfCase = ({db, tables: {reports}}: Storage, id: string): PromiseLike<ReportRow[]> =>
	db.select().from(reports).where(eq(reports.case, id)).orderBy(asc(reports.receivedAt), asc(reports.id));

/** A case that takes reports about the same goods of the same seller. */
export async function openCaseOf({db, tables: {cases}}: Storage, openKey: string) {
	return (await db.select().from(cases).where(eq(cases.openKey, openKey)))[0] ?? null;
}

/** What somebody reported in a case with an address that they confirmed, and did not take back, but for one report; oldest first. */
export async function confirmedOf(
	{db, tables: {reports}}: Storage,
	{id, case: of, contactHash}: Pick<ReportRow, 'id' | 'case' | 'contactHash'>,
): Promise<ReportRow[]> {
	if (contactHash === null) return [];
	const rows = await db
		.select()
		.from(reports)
		.where(
			and(
				eq(reports.case, of),
				ne(reports.id, id),
				eq(reports.contactHash, contactHash),
				isNotNull(reports.contactConfirmedAt),
			),
		)
		.orderBy(asc(reports.receivedAt));
	return rows.filter(standsBehind);
}

/** Lets a report into a case, if it still takes some. Time goes on in a case: a clock that went back is not followed. */
export const joinStep = (
	{tables: {cases}}: Storage,
	tx: Db,
	{id, openKey, harm, at}: {id: string; openKey: string; harm: number; at: Date},
): Step => ({
	must: tx
		.update(cases)
		.set({
			changedAt: sql`case when ${cases.changedAt} < ${at.getTime()} then ${at.getTime()} else ${cases.changedAt} end`,
			harm: sql`case when ${cases.harm} < ${harm} then ${harm} else ${cases.harm} end`,
		})
		.where(and(eq(cases.id, id), eq(cases.openKey, openKey)))
		.returning({id: cases.id}),
});

/** Told in the history of the case, under the version that it found. */
export const joinedStep = (
	{tables: {cases, caseEvents}}: Storage,
	tx: Db,
	{id, case: of, actor, at}: {id: string; case: string; actor: string; at: Date},
): Statement =>
	tx.insert(caseEvents).values({
		id,
		case: of,
		version: sql`(select ${cases.version} from ${cases} where ${cases.id} = ${of})`,
		at,
		actor,
		role: 'reporter',
		act: 'join',
		from: sql`(select ${cases.state} from ${cases} where ${cases.id} = ${of})`,
		to: sql`(select ${cases.state} from ${cases} where ${cases.id} = ${of})`,
		reason: null,
		inner: true,
	});

/** Received not before anything else in its case. */
export function addReport({tables: {reports, cases}}: Storage, tx: Db, row: ReportRow): Statement {
	const at = row.receivedAt.getTime();
	return tx.insert(reports).values({
		...row,
		receivedAt: sql`(select case when ${cases.changedAt} < ${at} then ${at} else ${cases.changedAt} end from ${cases} where ${cases.id} = ${row.case})`,
	});
}

/** Changes a report that is in one of these states. */
export const changeReport = (
	{tables: {reports}}: Storage,
	tx: Db,
	id: string,
	from: readonly ReportRow['state'][],
	fields: Partial<ReportRow>,
): Step => ({
	must: tx
		.update(reports)
		.set(fields)
		.where(and(eq(reports.id, id), inArray(reports.state, [...from])))
		.returning({id: reports.id}),
});

/** Writes down that the contact is the reporter's own, once. */
export const confirmContactStep = ({tables: {reports}}: Storage, tx: Db, id: string, at: Date): Step => ({
	must: tx
		.update(reports)
		.set({contactConfirmedAt: at})
		.where(and(eq(reports.id, id), isNull(reports.contactConfirmedAt)))
		.returning({id: reports.id}),
});

export const addEvidence = ({tables: {caseEvidence}}: Storage, tx: Db, row: EvidenceRow): Statement =>
	tx.insert(caseEvidence).values(row);

export const evidenceOfReport = ({db, tables: {caseEvidence}}: Storage, report: string): PromiseLike<EvidenceRow[]> =>
	db.select().from(caseEvidence).where(eq(caseEvidence.report, report)).orderBy(asc(caseEvidence.at));

export const questionsOfReport = (
	{db, tables: {reportQuestions}}: Storage,
	report: string,
): PromiseLike<QuestionRow[]> =>
	db.select().from(reportQuestions).where(eq(reportQuestions.report, report)).orderBy(asc(reportQuestions.askedAt));

/** Questions of a case that nobody answered, of reports that still stand. */
export const openQuestions = (
	{db, tables: {reportQuestions, reports}}: Storage,
	id: string,
): PromiseLike<{id: string}[]> =>
	db
		.select({id: reportQuestions.id})
		.from(reportQuestions)
		.innerJoin(reports, eq(reports.id, reportQuestions.report))
		.where(
			and(
				eq(reportQuestions.case, id),
				isNull(reportQuestions.answeredAt),
				inArray(reports.state, ['received', 'settled', 'remedied']),
			),
		);

/** A question is answered once. */
export const answerStep = (
	{tables: {reportQuestions}}: Storage,
	tx: Db,
	{id, report, answer, at}: {id: string; report: string; answer: string; at: Date},
): Step => ({
	must: tx
		.update(reportQuestions)
		.set({answer, answeredAt: at})
		.where(and(eq(reportQuestions.id, id), eq(reportQuestions.report, report), isNull(reportQuestions.answeredAt)))
		.returning({id: reportQuestions.id}),
});

/** Cases that ended before then, and still hold who reported. */
export const casesEndedBefore = (
	{db, tables: {cases, reports}}: Storage,
	before: Date,
	most: number,
): PromiseLike<{id: string}[]> =>
	db
		.selectDistinct({id: cases.id})
		.from(cases)
		.innerJoin(reports, eq(reports.case, cases.id))
		.where(and(lte(cases.endedAt, before), sql`${reports.contact} is not null`))
		.limit(most);

export const forgetContactsStep = ({tables: {reports}}: Storage, tx: Db, cases: readonly string[]) =>
	tx
		.update(reports)
		.set({contact: null, contactHash: null, networkHash: null, orderHash: null})
		.where(inArray(reports.case, [...cases]));

export async function decisionById({db, tables: {caseDecisions}}: Storage, id: string) {
	return (await db.select().from(caseDecisions).where(eq(caseDecisions.id, id)))[0] ?? null;
}

export const appealsOfCase = ({db, tables: {appeals}}: Storage, id: string) =>
	db.select().from(appeals).where(eq(appeals.case, id)).orderBy(asc(appeals.at));

export const answersOfSeller = ({db, tables: {sellerAnswers}}: Storage, id: string) =>
	db.select().from(sellerAnswers).where(eq(sellerAnswers.case, id)).orderBy(asc(sellerAnswers.at));

/** Another letter, unless one left after `before`. */
export const letterStep = ({tables: {reports}}: Storage, tx: Db, id: string, before: Date, at: Date): Step => ({
	must: tx
		.update(reports)
		.set({letterAt: at})
		.where(
			and(
				eq(reports.id, id),
				isNull(reports.contactConfirmedAt),
				or(isNull(reports.letterAt), lte(reports.letterAt, before)),
			),
		)
		.returning({id: reports.id}),
});

/** How many reports of others stand behind a case. */
export async function othersStanding({db, tables: {reports}}: Storage, about: string, own: string): Promise<number> {
	const others = and(eq(reports.case, about), eq(reports.state, 'received'), ne(reports.id, own));
	return (await db.select({id: reports.id}).from(reports).where(others)).length;
}

export const settleReport = ({tables: {reports}}: Storage, tx: Db, id: string): Statement =>
	tx
		.update(reports)
		.set({state: 'settled'})
		.where(and(eq(reports.id, id), eq(reports.state, 'received')));
