import {and, eq, gt, inArray, isNotNull, isNull, ne, or} from 'drizzle-orm';
import {undecided} from '../../../shared/cases/states.ts';
import type {Db, Statement, Storage} from '../../storage/storage.ts';

/** Confirmed contacts by networks, since then. */
export const seenOnNetworks = (
	{db, tables: {reports}}: Storage,
	networks: readonly string[],
	since: Date,
): PromiseLike<{network: string; contact: string; at: number}[]> =>
	db
		.selectDistinct({network: reports.networkHash, contact: reports.contactHash, at: reports.receivedAt})
		.from(reports)
		.where(
			and(
				inArray(reports.networkHash, [...networks]),
				gt(reports.receivedAt, since),
				isNotNull(reports.contactHash),
				isNotNull(reports.contactConfirmedAt),
			),
		)
		.then(rows =>
			rows.flatMap(({network, contact, at}) =>
				network === null || contact === null ? [] : [{network, contact, at: at.getTime()}],
			),
		);

/** What was added to the reports of a case, by which its photos are found. */
export const evidenceOfReports = (
	{db, tables: {caseEvidence}}: Storage,
	about: string,
): PromiseLike<{id: string; report: string | null}[]> =>
	db
		.select({id: caseEvidence.id, report: caseEvidence.report})
		.from(caseEvidence)
		.where(and(eq(caseEvidence.case, about), isNotNull(caseEvidence.report)));

/** Reports of a case, and what was added to them, that have a photo which is stored and not erased. */
export function withPicture(
	{db, tables: {caseEvidence, photos, reports}}: Storage,
	about: string,
): PromiseLike<{about: string}[]> {
	const reported = db.select({id: reports.id}).from(reports).where(eq(reports.case, about));
	const added = db.select({id: caseEvidence.id}).from(caseEvidence).where(eq(caseEvidence.case, about));
	const isOfCase = or(inArray(photos.about, reported), inArray(photos.about, added));
	return db
		.selectDistinct({about: photos.about})
		.from(photos)
		.where(and(isOfCase, eq(photos.state, 'stored'), isNull(photos.erasedAt)));
}

export const picturesAbout = (
	{db, tables: {photos}}: Storage,
	abouts: readonly string[],
): PromiseLike<{about: string; sha256: string; likeness: string | null}[]> =>
	db
		.select({about: photos.about, sha256: photos.sha256, likeness: photos.likeness})
		.from(photos)
		.where(and(inArray(photos.about, [...abouts]), eq(photos.state, 'stored'), isNull(photos.erasedAt)));

/**
 * Cases that are not decided, and of which somebody may count otherwise since then: a photo came or was erased, or an address
 * was confirmed on a network from which one of their reports came.
 */
export async function casesTouched(storage: Storage, since: Date): Promise<string[]> {
	const {
		db,
		tables: {cases, caseEvidence, photos, reports},
	} = storage;
	const isOpen = and(inArray(cases.state, [...undecided]), ne(cases.kind, 'ip-notice'));
	const isNew = and(eq(photos.state, 'stored'), gt(photos.changedAt, since));
	const confirmed = db
		.select({network: reports.networkHash})
		.from(reports)
		.where(and(gt(reports.contactConfirmedAt, since), isNotNull(reports.networkHash)));
	const found = await Promise.all([
		db
			.selectDistinct({id: cases.id})
			.from(photos)
			.innerJoin(reports, eq(reports.id, photos.about))
			.innerJoin(cases, eq(cases.id, reports.case))
			.where(and(isNew, isOpen)),
		db
			.selectDistinct({id: cases.id})
			.from(photos)
			.innerJoin(caseEvidence, eq(caseEvidence.id, photos.about))
			.innerJoin(cases, eq(cases.id, caseEvidence.case))
			.where(and(isNew, isOpen)),
		db
			.selectDistinct({id: cases.id})
			.from(reports)
			.innerJoin(cases, eq(cases.id, reports.case))
			.where(and(inArray(reports.networkHash, confirmed), isOpen)),
	]);
	return [...new Set(found.flat().map(({id}) => id))];
}

/** Up to when it was looked for such cases; the beginning of time when it never was. */
export async function countedTo({db, tables: {recountState}}: Storage): Promise<Date> {
	const [row] = await db.select().from(recountState).where(eq(recountState.id, 'one'));
	return row?.seenTo ?? new Date(0);
}

export const saveCountedTo = ({tables: {recountState}}: Storage, tx: Db, seenTo: Date): Statement =>
	tx.insert(recountState).values({id: 'one', seenTo}).onConflictDoUpdate({target: recountState.id, set: {seenTo}});
