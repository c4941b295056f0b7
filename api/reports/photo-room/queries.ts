import {and, count, eq, inArray, isNull, ne, notInArray, or, type SQL, sum} from 'drizzle-orm';
import type {Storage} from '../../storage/storage.ts';
import type {Room} from './rules.ts';

/** What a report holds, with all that was added to it. */
export const heldByReport = (storage: Storage, report: string): Promise<Room> => {
	const {db, tables} = storage;
	const {photos, caseEvidence} = tables;
	const added = db.select({id: caseEvidence.id}).from(caseEvidence).where(eq(caseEvidence.report, report));
	return held(storage, or(eq(photos.about, report), inArray(photos.about, added)));
};

/** What the reports hold that stand behind a case (`standsBehind`). */
export const heldByCase = (storage: Storage, id: string): Promise<Room> => {
	const {db, tables} = storage;
	const {photos, caseEvidence, reports} = tables;
	const standing = and(eq(reports.case, id), notInArray(reports.state, ['withdrawn', 'set_aside']));
	const sent = db.select({id: reports.id}).from(reports).where(standing);
	const added = db
		.select({id: caseEvidence.id})
		.from(caseEvidence)
		.innerJoin(reports, eq(reports.id, caseEvidence.report))
		.where(standing);
	return held(storage, or(inArray(photos.about, sent), inArray(photos.about, added)));
};

/** Photos that are there or still to come: what was refused, erased or forgotten takes no room. */
async function held({db, tables: {photos}}: Storage, about: SQL | undefined): Promise<Room> {
	const [row] = await db
		.select({count: count(), bytes: sum(photos.bytes).mapWith(Number)})
		.from(photos)
		.where(and(about, ne(photos.state, 'refused'), isNull(photos.erasedAt)));
	return {count: row?.count ?? 0, bytes: row?.bytes ?? 0};
}
