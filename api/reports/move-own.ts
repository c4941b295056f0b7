import {type CaseMoving, type CaseRow, caseById, moveCase} from '../casework/index.ts';
import {againWhenChanged} from '../storage/again-when-changed.ts';
import type {World} from '../world.ts';

/**
 * Moves a case for somebody who did not look at its version: when a reviewer was faster, it is asked again what is to be done.
 * Throws what `moveCase` throws, and `moving` for what can not be done as things stand.
 */
export async function moveOwn(
	world: World,
	id: string,
	moving: (row: CaseRow) => Promise<CaseMoving> | CaseMoving,
): Promise<CaseRow> {
	return againWhenChanged(async () => {
		const row = await caseById(world.storage, id);
		if (!row) throw new Error(`the case ${id} is gone`);
		return moveCase(world, row, await moving(row));
	});
}
