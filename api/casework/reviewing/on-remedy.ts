import {Problem} from '../../../shared/problems.ts';
import {changeRemedy, changeReport} from '../dossier/queries.ts';
import type {CaseMoving} from '../move.ts';
import {type Reviewing, reportOf} from './moving-of-act.ts';

/** A reviewer writes down that a remedy was paid, or that another forum enforced it. With the last one the case is done. */
export function reviewerOnRemedy(
	{world, reviewer, dossier}: Reviewing,
	{act, report: id, words}: {act: 'pay' | 'enforce'; report: string; words: string | null},
): CaseMoving {
	const {row, remedies} = dossier;
	const report = reportOf(dossier, id);
	const due = remedies.filter(
		({decision, state}) => decision === row.decision && (state === 'due' || state === 'offered'),
	);
	const own = due.find(each => each.report === id);
	if (!own) throw new Problem('not-now', 'No remedy is due for this report');
	const state = act === 'pay' ? 'paid' : 'enforced';
	return {
		act: due.length > 1 ? 'pay-one' : act,
		role: 'reviewer',
		actor: reviewer.id,
		reason: words,
		inner: due.length > 1,
		steps: tx => [
			changeRemedy(world.storage, tx, own, {state, since: world.now(), words}),
			changeReport(world.storage, tx, report, {state: 'remedied'}),
		],
	};
}
