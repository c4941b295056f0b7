import {actToRest, isOwed, restOf} from '../../../shared/cases/remedies.ts';
import {Problem} from '../../../shared/problems.ts';
import {changeReport} from '../../reports/index.ts';
import {changeRemedy} from '../dossier/queries.ts';
import type {CaseMoving} from '../move.ts';
import {type Reviewing, reportOf} from './moving-of-act.ts';

/** A reviewer writes down that a remedy was paid, or that another forum enforced it. With the last one the case is done. */
export function reviewerOnRemedy(
	{world, reviewer, dossier}: Reviewing,
	{act, report: id, words}: {act: 'pay' | 'enforce'; report: string; words: string | null},
): CaseMoving {
	const {row, remedies} = dossier;
	const report = reportOf(dossier, id);
	const all = remedies.filter(({decision}) => decision === row.decision);
	const own = all.find(each => each.report === id && isOwed(each.state));
	if (!own) throw new Problem('not-now', 'No remedy is due for this report');
	const state = act === 'pay' ? 'paid' : 'enforced';
	const rest = restOf(all.map(each => (each === own ? state : each.state)));
	return {
		act: actToRest[rest],
		role: 'reviewer',
		actor: reviewer.id,
		reason: words,
		inner: rest === 'remedy_due',
		steps: tx => [
			changeRemedy(world.storage, tx, own, {state, since: world.now(), words}),
			changeReport(world.storage, tx, report.id, [report.state], {state: 'remedied'}),
		],
	};
}
