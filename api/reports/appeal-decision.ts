import type {Principal} from '../accounts/principal.ts';
import type {World} from '../world.ts';
import {moveOwn} from './move-own.ts';
import {ownReport} from './own-report.ts';
import {addAppeal} from './queries.ts';
import {loadStanding, requireAct} from './standing.ts';

/** Appeals the decision, or the refusal, once and in time: another reviewer decides. Throws `not-found`, `not-now`. */
export async function appealDecision(
	world: World,
	principal: Principal,
	id: string,
	{reason}: {reason: string},
): Promise<void> {
	const {report} = await ownReport(world, principal, id);
	await moveOwn(world, report.case, async row => {
		const loaded = await loadStanding(world, report, row);
		requireAct(world, loaded, 'appeal');
		return {
			act: 'appeal',
			role: 'reporter',
			actor: report.holder,
			reason,
			steps: tx => [
				addAppeal(world.storage, tx, {
					id: world.newId('apl'),
					case: row.id,
					by: 'reporter',
					actor: report.holder,
					against: loaded.against ?? row.id,
					reason,
					state: 'open',
					at: world.now(),
				}),
			],
		};
	});
}
