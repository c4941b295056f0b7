import type {Principal} from '../accounts/principal.ts';
import {appealCase, loadDossier} from '../casework/index.ts';
import type {World} from '../world.ts';
import {moveOwn} from './move-own.ts';
import {ownReport} from './own-report.ts';
import {loadStanding, requireAct} from './standing.ts';

/**
 * Appeals the decision, or the refusal, once for each reporter whose address is confirmed, and in time: another reviewer
 * decides, and all parties are told. Throws `not-found`, `not-now`.
 */
export async function appealDecision(
	world: World,
	principal: Principal,
	id: string,
	{reason}: {reason: string},
): Promise<void> {
	const {report} = await ownReport(world, principal, id);
	await moveOwn(world, report, async (row, now) => {
		requireAct(world, await loadStanding(world, now, row), 'appeal');
		return appealCase(world, await loadDossier(world, row.id), {by: 'reporter', actor: report.holder, reason});
	});
}
