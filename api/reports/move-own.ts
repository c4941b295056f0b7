import {type CaseMoving, type CaseRow, caseById, moveCase} from '../casework/index.ts';
import {againWhenChanged} from '../storage/again-when-changed.ts';
import type {World} from '../world.ts';
import {reportById} from './queries.ts';
import type {ReportRow} from './rules.ts';

/**
 * Moves the case of a report for somebody who did not look at its version: when a reviewer was faster, who may have taken the
 * report into another case, it is asked again what is to be done. Throws what `moveCase` throws, and `moving` for what can not
 * be done as things stand.
 */
export async function moveOwn(
	world: World,
	{id}: Pick<ReportRow, 'id'>,
	moving: (row: CaseRow, report: ReportRow) => Promise<CaseMoving> | CaseMoving,
): Promise<CaseRow> {
	return againWhenChanged(async () => {
		const report = await reportById(world.storage, id);
		const row = report && (await caseById(world.storage, report.case));
		if (!report || !row) throw new Error(`the case of ${id} is gone`);
		return moveCase(world, row, await moving(row, report));
	});
}
