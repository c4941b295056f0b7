import {type AnyColumn, and, asc, eq, inArray, isNotNull, isNull, lte, ne, notInArray, or, sql} from 'drizzle-orm';
import {standsBehind} from '../../shared/reports/stands-behind.ts';
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

const openUnder = keptQuery(({db, tables: {cases}}) =>
	db
		.select({id: cases.id})
		.from(cases)
		.where(eq(cases.openKey, sql.placeholder('openKey'))),
);
/** A case that takes reports about the same goods of the same seller. */
export const openCaseOf = async (storage: Storage, openKey: string): Promise<{id: string} | null> =>
	openUnder(storage, {openKey})[0] ?? null;

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
export const joinStep = (storage: Storage, tx: Db, {at, ...joined}: Joining): Step => ({
	must: joining(storage, tx, {...joined, at: at.getTime()}),
});
type Joining = {id: string; openKey: string; at: Date};

const joining = keptStatement<Omit<Joining, 'at'> & {at: number}>(({cases}, tx) => {
	const at = sql.placeholder('at');
	return tx
		.update(cases)
		.set({
			changedAt: sql`case when ${cases.changedAt} < ${at} then ${at} else ${cases.changedAt} end`,
		})
		.where(and(eq(cases.id, sql.placeholder('id')), eq(cases.openKey, sql.placeholder('openKey'))))
		.returning({id: cases.id});
});

/** Told in the history of the case, under the version that it found. */
export const joinedStep = keptStatement<{id: string; case: string; actor: string; at: Date}>(
	({cases, caseEvents}, tx) => {
		const its = (column: AnyColumn) =>
			sql`(select ${column} from ${cases} where ${cases.id} = ${sql.placeholder('case')})`;
		return tx.insert(caseEvents).values({
			...columnsOf(caseEvents),
			version: its(cases.version),
			role: 'reporter',
			act: 'join',
			from: its(cases.state),
			to: its(cases.state),
			reason: null,
			inner: true,
		});
	},
);

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

/** How many reports of others stand behind a case (`standsBehind`). */
export async function othersStanding({db, tables: {reports}}: Storage, about: string, own: string): Promise<number> {
	const others = and(
		eq(reports.case, about),
		notInArray(reports.state, ['withdrawn', 'set_aside']),
		ne(reports.id, own),
	);
	return (await db.select({id: reports.id}).from(reports).where(others)).length;
}

export const settleReport = ({tables: {reports}}: Storage, tx: Db, id: string): Statement =>
	tx
		.update(reports)
		.set({state: 'settled'})
		.where(and(eq(reports.id, id), eq(reports.state, 'received')));
