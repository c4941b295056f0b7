import {and, asc, count, eq, inArray, type SQL, sql} from 'drizzle-orm';
import type {Db, Step, Storage} from '../../storage/storage.ts';
import {type CaseFilter, casesThat, seenToBy} from '../queries.ts';

/** Ends that reports join a case. Undone when one did since so many were seen: none leaves it without moving its version. */
export function joinNoMore({tables: {cases, reports}}: Storage, tx: Db, id: string, seen: number): Step {
	const all = tx.select({n: count()}).from(reports).where(eq(reports.case, id));
	return {
		must: tx
			.update(cases)
			.set({openKey: null})
			.where(and(eq(cases.id, id), sql`${all} = ${seen}`))
			.returning({id: cases.id}),
	};
}

/** In which case a report or a piece of evidence is, by its id: for photos, which know only what they belong to. */
export async function casesOfThings(
	{db, tables: {reports, caseEvidence}}: Storage,
	ids: readonly string[],
): Promise<Map<string, {case: string; report: string | null}>> {
	const [reported, added] = await Promise.all([
		db
			.select({id: reports.id, case: reports.case})
			.from(reports)
			.where(inArray(reports.id, [...ids])),
		db
			.select({id: caseEvidence.id, case: caseEvidence.case, report: caseEvidence.report})
			.from(caseEvidence)
			.where(inArray(caseEvidence.id, [...ids])),
	]);
	return new Map([
		...reported.map(row => [row.id, {case: row.case, report: row.id}] as const),
		...added.map(row => [row.id, {case: row.case, report: row.report}] as const),
	]);
}

/** On which basis cases were decided. */
export const decisionsOfCases = ({db, tables: {caseDecisions}}: Storage, ids: readonly string[]) =>
	db
		.select()
		.from(caseDecisions)
		.where(inArray(caseDecisions.case, [...ids]));

const howMany = (is: SQL): SQL<number> =>
	sql<number>`coalesce(sum(case when ${is} then 1 else 0 end), 0)`.mapWith(Number);

/** What the queue counts of all that a scope holds. */
export async function countsOf(storage: Storage, scope: CaseFilter, {you, now}: {you: string; now: Date}) {
	const {
		db,
		tables: {cases},
	} = storage;
	const [row] = await db
		.select({
			all: count(),
			mine: howMany(sql`${cases.assignee} = ${you}`),
			free: howMany(sql`${cases.assignee} is null`),
			health: howMany(sql`${cases.harm} = 2`),
			due: howMany(sql`${seenToBy(storage)} < ${now.getTime()}`),
		})
		.from(cases)
		.where(casesThat(storage, scope));
	return row ?? {all: 0, mine: 0, free: 0, health: 0, due: 0};
}

/** In which states the cases of a scope stand. */
export async function statesIn(storage: Storage, scope: CaseFilter) {
	const {
		db,
		tables: {cases},
	} = storage;
	const rows = await db
		.selectDistinct({state: cases.state})
		.from(cases)
		.where(casesThat(storage, scope))
		.orderBy(asc(cases.state));
	return rows.map(({state}) => state);
}
