import {actToRest, restOf} from '../../shared/cases/remedies.ts';
import {Problem} from '../../shared/problems.ts';
import type {Principal} from '../accounts/principal.ts';
import {changeRemedy, remediesOf} from '../casework/index.ts';
import type {World} from '../world.ts';
import {moveOwn} from './move-own.ts';
import {ownReport} from './own-report.ts';
import {changeReport} from './queries.ts';
import {loadStanding, requireAct} from './standing.ts';

/**
 * The reporter says what became of the remedy: paid, or enforced by another forum. The case is done when nothing is owed to
 * others. Throws `not-found`, `not-now`.
 */
export async function sayRemedy(
	world: World,
	principal: Principal,
	id: string,
	{got, words}: {got: 'paid' | 'enforced'; words: string | null},
): Promise<void> {
	const {storage} = world;
	const {report} = await ownReport(world, principal, id);
	await moveOwn(world, report, async (row, now) => {
		const loaded = await loadStanding(world, now, row);
		requireAct(world, loaded, 'say-paid');
		const {remedy} = loaded;
		if (!remedy) throw new Problem('not-now', 'No remedy is due');
		const all = await remediesOf(storage, remedy.decision);
		const rest = restOf(all.map(each => (each.id === remedy.id ? got : each.state)));
		return {
			act: actToRest[rest],
			role: 'reporter',
			actor: report.holder,
			reason: words,
			inner: rest === 'remedy_due',
			steps: tx => [
				changeRemedy(storage, tx, remedy, {state: got, words, since: world.now()}),
				changeReport(storage, tx, id, ['received', 'remedied', 'settled'], {state: 'remedied'}),
			],
		};
	});
}
