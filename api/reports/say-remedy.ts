import {Problem} from '../../shared/problems.ts';
import type {Principal} from '../accounts/principal.ts';
import type {World} from '../world.ts';
import {moveOwn} from './move-own.ts';
import {ownReport} from './own-report.ts';
import {changeReport, endRemedy, owedToOthers} from './queries.ts';
import {loadStanding, requireAct} from './standing.ts';

/**
 * The reporter says what became of the remedy: paid, enforced by another forum, or not wanted any more. The case is done when
 * nothing is owed to others. Throws `not-found`, `not-now`.
 */
export async function sayRemedy(
	world: World,
	principal: Principal,
	id: string,
	{got, words}: {got: 'paid' | 'enforced' | 'waived'; words: string | null},
): Promise<void> {
	const {storage} = world;
	const {report} = await ownReport(world, principal, id);
	await moveOwn(world, report.case, async row => {
		const loaded = await loadStanding(world, report, row);
		requireAct(world, loaded, 'say-paid');
		const {remedy} = loaded;
		if (!remedy) throw new Problem('not-now', 'No remedy is due');
		const others = await owedToOthers(storage, remedy.decision, id);
		const whole = got === 'enforced' ? 'enforce' : 'pay';
		return {
			act: others.length > 0 ? 'pay-one' : whole,
			role: 'reporter',
			actor: report.holder,
			reason: words,
			inner: others.length > 0,
			steps: tx => [
				endRemedy(storage, tx, remedy.id, {state: got, words, since: world.now()}),
				changeReport(storage, tx, id, ['received', 'remedied', 'settled'], {
					state: got === 'waived' ? 'settled' : 'remedied',
				}),
			],
		};
	});
}
