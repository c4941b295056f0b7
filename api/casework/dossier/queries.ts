import {and, asc, eq, inArray, notExists, notInArray} from 'drizzle-orm';
import {behindNothing} from '../../../shared/reports/stands-behind.ts';
import {standingBesides} from '../../reports/index.ts';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';
import type {RemedyRow} from '../queries.ts';

export type {RemedyRow} from '../queries.ts';

type Tables = Storage['tables'];
export type ReportRow = Tables['reports']['$inferSelect'];
export type QuestionRow = Tables['reportQuestions']['$inferSelect'];
export type NoticeRow = Tables['sellerNotices']['$inferSelect'];
export type AnswerRow = Tables['sellerAnswers']['$inferSelect'];
export type ExaminationRow = Tables['examinations']['$inferSelect'];
export type VoiceRow = Tables['caseVoices']['$inferSelect'];
export type DecisionRow = Tables['caseDecisions']['$inferSelect'];
export type AppealRow = Tables['appeals']['$inferSelect'];

/** Everything on file about a case, each list from the oldest on. */
export async function filesOf(storage: Storage, id: string) {
	const {db, tables} = storage;
	const {reports, caseEvidence, reportQuestions, sellerNotices, examinations} = tables;
	const {caseVoices, caseDecisions, remedies, caseEvents} = tables;
	const [reported, evidence, questions, notices, answers, exams, voices, decisions, appealed, owed, events] =
		await Promise.all([
			db.select().from(reports).where(eq(reports.case, id)).orderBy(asc(reports.receivedAt), asc(reports.id)),
			db.select().from(caseEvidence).where(eq(caseEvidence.case, id)).orderBy(asc(caseEvidence.at)),
			db.select().from(reportQuestions).where(eq(reportQuestions.case, id)).orderBy(asc(reportQuestions.askedAt)),
			db.select().from(sellerNotices).where(eq(sellerNotices.case, id)).orderBy(asc(sellerNotices.sentAt)),
			answersOfSeller(storage, id),
			db.select().from(examinations).where(eq(examinations.case, id)).orderBy(asc(examinations.filedAt)),
			db.select().from(caseVoices).where(eq(caseVoices.case, id)).orderBy(asc(caseVoices.at)),
			db.select().from(caseDecisions).where(eq(caseDecisions.case, id)).orderBy(asc(caseDecisions.decidedAt)),
			appealsOfCase(storage, id),
			db.select().from(remedies).where(eq(remedies.case, id)).orderBy(asc(remedies.since)),
			db.select().from(caseEvents).where(eq(caseEvents.case, id)).orderBy(asc(caseEvents.version)),
		]);
	return {
		reports: reported,
		evidence,
		questions,
		notices,
		answers,
		examinations: exams,
		voices,
		decisions,
		appeals: appealed,
		remedies: owed,
		events,
	};
}
export type CaseFiles = Awaited<ReturnType<typeof filesOf>>;

/** The reports that stand behind each case. */
export async function standingReports({db, tables: {reports}}: Storage, ids: readonly string[]) {
	const rows = await db
		.select({case: reports.case, id: reports.id})
		.from(reports)
		.where(and(inArray(reports.case, [...ids]), notInArray(reports.state, [...behindNothing])));
	return Map.groupBy(rows, row => row.case);
}

export const namesOf = async ({db, tables: {users}}: Storage, ids: readonly string[]): Promise<Map<string, string>> =>
	new Map(
		(
			await db
				.select({id: users.id, name: users.name})
				.from(users)
				.where(inArray(users.id, [...new Set(ids)]))
		).map(({id, name}) => [id, name]),
	);

export async function noticeOfHolder(
	{db, tables: {sellerNotices}}: Storage,
	holder: string,
): Promise<NoticeRow | null> {
	return (await db.select().from(sellerNotices).where(eq(sellerNotices.holder, holder)))[0] ?? null;
}

export async function decisionById({db, tables: {caseDecisions}}: Storage, id: string): Promise<DecisionRow | null> {
	return (await db.select().from(caseDecisions).where(eq(caseDecisions.id, id)))[0] ?? null;
}

export const appealsOfCase = ({db, tables: {appeals}}: Storage, id: string): PromiseLike<AppealRow[]> =>
	db.select().from(appeals).where(eq(appeals.case, id)).orderBy(asc(appeals.at));

export const answersOfSeller = ({db, tables: {sellerAnswers}}: Storage, id: string): PromiseLike<AnswerRow[]> =>
	db.select().from(sellerAnswers).where(eq(sellerAnswers.case, id)).orderBy(asc(sellerAnswers.at));

export async function reportCase({db, tables: {reports}}: Storage, id: string): Promise<string | null> {
	return (await db.select({case: reports.case}).from(reports).where(eq(reports.id, id)))[0]?.case ?? null;
}

/** Undone when another report than this one stands behind the case: a report joins without moving its version. */
export const mustStandAlone = (storage: Storage, tx: Db, id: string, report: string): Step => {
	const {cases} = storage.tables;
	const others = standingBesides(storage, tx, id, report);
	return {
		must: tx
			.update(cases)
			.set({openKey: null})
			.where(and(eq(cases.id, id), notExists(others)))
			.returning({id: cases.id}),
	};
};

/**
 * Takes all that stands behind one case into another, as it is when that is written: in the change that ends the first one,
 * so that whatever joined it meanwhile comes too.
 */
export const moveAll = (
	{tables: {reports, caseEvidence, reportQuestions, examinations, remedies}}: Storage,
	tx: Db,
	from: string,
	to: string,
): Statement[] => [
	tx.update(reports).set({case: to}).where(eq(reports.case, from)),
	tx.update(caseEvidence).set({case: to}).where(eq(caseEvidence.case, from)),
	tx.update(reportQuestions).set({case: to}).where(eq(reportQuestions.case, from)),
	tx.update(examinations).set({case: to}).where(eq(examinations.case, from)),
	tx.update(remedies).set({case: to}).where(eq(remedies.case, from)),
];

/** Takes reports with all that belongs to them into another case. */
export const moveReports = (
	{tables: {reports, caseEvidence, reportQuestions, remedies}}: Storage,
	tx: Db,
	ids: readonly string[],
	to: string,
): Statement[] => [
	tx
		.update(reports)
		.set({case: to})
		.where(inArray(reports.id, [...ids])),
	tx
		.update(remedies)
		.set({case: to})
		.where(inArray(remedies.report, [...ids])),
	tx
		.update(caseEvidence)
		.set({case: to})
		.where(inArray(caseEvidence.report, [...ids])),
	tx
		.update(reportQuestions)
		.set({case: to})
		.where(inArray(reportQuestions.report, [...ids])),
];

export const addQuestion = ({tables: {reportQuestions}}: Storage, tx: Db, row: QuestionRow): Statement =>
	tx.insert(reportQuestions).values(row);
export const addNotice = ({tables: {sellerNotices}}: Storage, tx: Db, row: NoticeRow): Statement =>
	tx.insert(sellerNotices).values(row);
export const addAnswer = ({tables: {sellerAnswers}}: Storage, tx: Db, row: AnswerRow): Statement =>
	tx.insert(sellerAnswers).values(row);
export const addExamination = ({tables: {examinations}}: Storage, tx: Db, row: ExaminationRow): Statement =>
	tx.insert(examinations).values(row);
export const addVoice = ({tables: {caseVoices}}: Storage, tx: Db, row: VoiceRow): Statement =>
	tx.insert(caseVoices).values(row);
export const addCaseDecision = ({tables: {caseDecisions}}: Storage, tx: Db, row: DecisionRow): Statement =>
	tx.insert(caseDecisions).values(row);
export const addAppeal = ({tables: {appeals}}: Storage, tx: Db, row: AppealRow): Statement =>
	tx.insert(appeals).values(row);
export const addRemedy = ({tables: {remedies}}: Storage, tx: Db, row: RemedyRow): Statement =>
	tx.insert(remedies).values(row);

/** A notice that provably arrived. What arrived once stays proved by that. */
export const markReached = (
	{tables: {sellerNotices}}: Storage,
	tx: Db,
	id: string,
	fields: Pick<NoticeRow, 'reachedAt' | 'proof' | 'proofWords'>,
): Statement => tx.update(sellerNotices).set(fields).where(eq(sellerNotices.id, id));

export const changeExamination = (
	{tables: {examinations}}: Storage,
	tx: Db,
	id: string,
	fields: Partial<ExaminationRow>,
): Statement => tx.update(examinations).set(fields).where(eq(examinations.id, id));

export const liftCaseDecision = ({tables: {caseDecisions}}: Storage, tx: Db, id: string, liftedAt: Date): Statement =>
	tx.update(caseDecisions).set({liftedAt}).where(eq(caseDecisions.id, id));

export const endAppeal = (
	{tables: {appeals}}: Storage,
	tx: Db,
	id: string,
	fields: Pick<AppealRow, 'state' | 'decidedAt' | 'decidedBy' | 'decidedWhy'>,
): Step => ({
	must: tx
		.update(appeals)
		.set(fields)
		.where(and(eq(appeals.id, id), eq(appeals.state, 'open')))
		.returning({id: appeals.id}),
});

/** Remedies of a decision that were not given yet fall with it. */
export const liftRemedies = ({tables: {remedies}}: Storage, tx: Db, decision: string, at: Date): Statement =>
	tx
		.update(remedies)
		.set({state: 'lifted', since: at, words: 'The decision was lifted.'})
		.where(and(eq(remedies.decision, decision), inArray(remedies.state, ['due', 'offered'])));

export const changeRemedy = (
	{tables: {remedies}}: Storage,
	tx: Db,
	{id, state}: Pick<RemedyRow, 'id' | 'state'>,
	fields: Partial<RemedyRow>,
): Step => ({
	must: tx
		.update(remedies)
		.set(fields)
		.where(and(eq(remedies.id, id), eq(remedies.state, state)))
		.returning({id: remedies.id}),
});

/** Where the seller of a case was written to by letter. */
export const mailNotices = (
	{db, tables: {sellerNotices: t}}: Storage,
	about: string,
): PromiseLike<Pick<NoticeRow, 'to' | 'reachedAt'>[]> =>
	db
		.select({to: t.to, reachedAt: t.reachedAt})
		.from(t)
		.where(and(eq(t.case, about), eq(t.channel, 'mail')));
