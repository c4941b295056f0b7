import {and, asc, eq, inArray, isNotNull, isNull, lte, ne, notInArray, or, sql} from 'drizzle-orm';
import {behindNothing, standsBehind} from '../../shared/reports/stands-behind.ts';
import {columnsOf, keptQuery, keptStatement} from '../storage/kept.ts';
import type {Db, Statement, Step, Storage} from '../storage/storage.ts';
import type {ReportRow} from './rules.ts';

export type EvidenceRow = Storage['tables']['caseEvidence']['$inferSelect'];
export type QuestionRow = Storage['tables']['reportQuestions']['$inferSelect'];

export async function reportById({db, tables: {reports}}: Storage, id: string): Promise<ReportRow | null> {
	return (await db.select().from(reports).where(eq(reports.id, id)))[0] ?? null;
}

const ofHolder = keptQuery<ReportRow[]>(({db, tables: {reports}}) =>
	db
		.select()
		.from(reports)
		.where(eq(reports.holder, sql.placeholder('holder'))),
);
export const reportOfHolder = async (storage: Storage, holder: string): Promise<ReportRow | null> =>
	ofHolder(storage, {holder})[0] ?? null;

/** All reports of a case, oldest first. */
export const reportsOfCase = ({db, tables: {reports}}: Storage, id: string): PromiseLike<ReportRow[]> =>
	db.select().from(reports).where(eq(reports.case, id)).orderBy(asc(reports.receivedAt), asc(reports.id));

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

/** Received not before anything else in its case. */
export const addReport = (storage: Storage, tx: Db, row: ReportRow): Statement =>
	adding(storage, tx, {...row, at: row.receivedAt.getTime()});

const adding = keptStatement<ReportRow & {at: number}>(({reports, cases}, tx) => {
	const at = sql.placeholder('at');
	return tx.insert(reports).values({
		...columnsOf(reports),
		receivedAt: sql`(select case when ${cases.changedAt} < ${at} then ${at} else ${cases.changedAt} end from ${cases} where ${cases.id} = ${sql.placeholder('case')})`,
	});
});

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

export const evidenceOfReport = (
	{db, tables: {caseEvidence}}: Storage,
	{id, case: of}: Pick<ReportRow, 'id' | 'case'>,
): PromiseLike<EvidenceRow[]> =>
	db
		.select()
		.from(caseEvidence)
		.where(and(eq(caseEvidence.case, of), eq(caseEvidence.report, id)))
		.orderBy(asc(caseEvidence.at));

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
				notInArray(reports.state, [...behindNothing]),
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

/** Reports of cases that ended before then, by which it could still be known who sent them. */
export const markedBefore = (
	{db, tables: {cases, reports}}: Storage,
	before: Date,
	most: number,
): PromiseLike<Pick<ReportRow, 'id' | 'body'>[]> =>
	db
		.select({id: reports.id, body: reports.body})
		.from(reports)
		.innerJoin(cases, eq(reports.case, cases.id))
		.where(
			and(
				lte(cases.endedAt, before),
				or(
					isNotNull(reports.contact),
					isNotNull(reports.contactHash),
					isNotNull(reports.networkHash),
					isNotNull(reports.orderHash),
					isNotNull(reports.mailHostHash),
					isNotNull(reports.installedOn),
				),
			),
		)
		.limit(most);

/** Reports and pieces of evidence whose cases ended before then, and which still have photos. */
export const photosOfCasesEndedBefore = (
	{db, tables: {cases, reports, caseEvidence, photos}}: Storage,
	before: Date,
	most: number,
): PromiseLike<{about: string}[]> =>
	db
		.selectDistinct({about: photos.about})
		.from(photos)
		.leftJoin(reports, eq(reports.id, photos.about))
		.leftJoin(caseEvidence, eq(caseEvidence.id, photos.about))
		.innerJoin(cases, or(eq(cases.id, reports.case), eq(cases.id, caseEvidence.case)))
		.where(and(lte(cases.endedAt, before), isNull(photos.erasedAt)))
		.limit(most);

export const forgetStep = (
	{tables: {reports}}: Storage,
	tx: Db,
	{id, body}: Pick<ReportRow, 'id' | 'body'>,
): Statement =>
	tx
		.update(reports)
		.set({
			contact: null,
			contactHash: null,
			networkHash: null,
			orderHash: null,
			mailHostHash: null,
			installedOn: null,
			body: {...body, purchase: body.purchase && {...body.purchase, orderNumber: null}, installedOn: null},
		})
		.where(eq(reports.id, id));

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

/** The reports that stand behind a case besides one, for what hangs on there being none. */
export const standingBesides = ({tables: {reports}}: Storage, db: Db, about: string, own: string) =>
	db
		.select({id: reports.id})
		.from(reports)
		.where(and(eq(reports.case, about), ne(reports.id, own), notInArray(reports.state, [...behindNothing])));

/** Whether no report besides this one stands behind a case. */
export const isAlone = async (storage: Storage, about: string, own: string): Promise<boolean> =>
	(await standingBesides(storage, storage.db, about, own).limit(1)).length === 0;

export const settleReport = ({tables: {reports}}: Storage, tx: Db, id: string): Statement =>
	tx
		.update(reports)
		.set({state: 'settled'})
		.where(and(eq(reports.id, id), eq(reports.state, 'received')));
