import {standsBehind} from '../../shared/reports/stands-behind.ts';
import type {Principal} from '../accounts/principal.ts';
import type {World} from '../world.ts';
import {recount} from './independence/recount.ts';
import {moveOwn} from './move-own.ts';
import {ownReport} from './own-report.ts';
import {changeReport, reportsOfCase} from './queries.ts';
import {loadStanding, requireAct} from './standing.ts';

/** Takes a report back; with the last one that stands its case ends. Throws `not-found`, `not-now`. */
export async function withdrawReport(
	world: World,
	principal: Principal,
	id: string,
	{reason}: {reason: string | null},
): Promise<void> {
	const {storage} = world;
	const {report} = await ownReport(world, principal, id);
	const after = await moveOwn(world, report, async (row, now) => {
		requireAct(world, await loadStanding(world, now, row), 'withdraw');
		const others = (await reportsOfCase(storage, row.id)).filter(each => each.id !== id && standsBehind(each));
		const at = world.now();
		return {
			act: others.length === 0 ? 'withdraw' : 'withdraw-one',
			role: 'reporter',
			actor: report.holder,
			reason,
			inner: others.length > 0,
			...(others.length === 0 && {alone: id}),
			steps: tx => [changeReport(storage, tx, id, ['received'], {state: 'withdrawn', withdrawnAt: at})],
		};
	});
	if (after.state !== 'withdrawn') await recount(world, after.id);
}
