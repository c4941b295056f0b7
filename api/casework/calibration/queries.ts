import {asc, eq} from 'drizzle-orm';
import type {Db, Statement, Storage} from '../../storage/storage.ts';

export type CalibrationRow = Storage['tables']['calibrations']['$inferSelect'];

export const calibrationsOf = (
	{db, tables: {calibrations}}: Storage,
	reviewer: string,
): PromiseLike<CalibrationRow[]> =>
	db.select().from(calibrations).where(eq(calibrations.reviewer, reviewer)).orderBy(asc(calibrations.at));

export const addCalibration = ({tables: {calibrations}}: Storage, tx: Db, row: CalibrationRow): Statement =>
	tx.insert(calibrations).values(row);
