import {and, eq, inArray, notInArray, sql} from 'drizzle-orm';
import type {Db, Step, Storage} from '../../storage/storage.ts';
import type {Dossier} from '../dossier/load-dossier.ts';

/** Undone when a report joined the case since its dossier was read. */
export function noReportBut({tables: {cases, reports}}: Storage, tx: Db, {row, reports: seen}: Dossier): Step {
	const others = tx
		.select({id: reports.id})
		.from(reports)
		.where(
			and(
				eq(reports.case, row.id),
				notInArray(
					reports.id,
					seen.map(({id}) => id),
				),
			),
		);
	return {
		must: tx
			.update(cases)
			.set({openKey: null})
			.where(and(eq(cases.id, row.id), sql`not exists ${others}`))
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
