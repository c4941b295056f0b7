import {againWhenChanged} from '../../storage/again-when-changed.ts';
import type {World} from '../../world.ts';
import {type CaseMoving, moveCase} from '../move.ts';
import type {CaseRow} from '../rules.ts';

/** Moves a case for somebody who did not look at its version: when somebody else was faster, it is decided anew what to do. */
export async function inFreshCase(
	world: World,
	decide: () => Promise<{row: CaseRow; moving: CaseMoving | null}>,
): Promise<void> {
	await againWhenChanged(async () => {
		const {row, moving} = await decide();
		if (moving) await moveCase(world, row, moving);
	});
}
