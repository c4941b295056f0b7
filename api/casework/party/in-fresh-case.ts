import {Problem} from '../../../shared/problems.ts';
import type {World} from '../../world.ts';
import {type CaseMoving, moveCase} from '../move.ts';
import type {CaseRow} from '../rules.ts';

const mostAttempts = 6;

/** Moves a case for somebody who did not look at its version: when somebody else was faster, it is decided anew what to do. */
export async function inFreshCase(
	world: World,
	decide: () => Promise<{row: CaseRow; moving: CaseMoving | null}>,
): Promise<void> {
	for (let attempt = 1; ; attempt++) {
		const {row, moving} = await decide();
		if (!moving) return;
		try {
			await moveCase(world, row, moving);
			return;
		} catch (error) {
			if (!(error instanceof Problem) || error.code !== 'changed-meanwhile' || attempt === mostAttempts) throw error;
		}
	}
}
