import {restOf} from '../../../shared/cases/remedies.ts';
import {afterDecision, type CaseState} from '../../../shared/cases/states.ts';
import {withoutPerson} from '../../../shared/cases/without-person.ts';
import {Problem} from '../../../shared/problems.ts';
import {personsKnown} from '../../reports/index.ts';
import type {World} from '../../world.ts';
import {dataOf, lettersToBrand, lettersToSeller} from '../dossier/letters.ts';
import {type Dossier, latest, standing} from '../dossier/load-dossier.ts';
import {endAppeal, liftCaseDecision, liftRemedies} from '../dossier/queries.ts';
import {lettersToReporters} from '../dossier/reporters.ts';
import type {CaseMoving} from '../move.ts';

/**
 * Decides the open appeal. Upheld: everything stays. Overturned: the decision and its warnings are lifted in the same
 * change, what is still due falls, and the case is open again. Throws `not-now`.
 */
export async function decideAppeal(
	world: World,
	dossier: Dossier,
	reviewer: string,
	act: 'uphold' | 'overturn',
	reason: string,
): Promise<CaseMoving> {
	const {storage} = world;
	const {row, sellerOrg, brand} = dossier;
	const at = world.now();
	const appeal = latest(dossier.appeals.filter(({state}) => state === 'open'));
	if (!appeal) throw new Problem('not-now', 'No appeal is open');
	const lifted = act === 'overturn' ? row.decision : null;
	const state = act === 'uphold' ? 'upheld' : 'overturned';
	const told = withoutPerson(reason, personsKnown(world, dossier.reports));
	const words = {
		subject: `The appeal was decided: “${row.title}”`,
		text:
			act === 'uphold'
				? `Another reviewer looked at all of it again. The decision stays:\n${told}`
				: `Another reviewer looked at all of it again. ${lifted ? 'The decision and its warning are lifted, and the' : 'The'} case is open again:\n${told}`,
	};
	return {
		act,
		role: 'reviewer',
		// What was given while it was appealed is owed no more
		before: isDecided(row.before) ? restOf(owedBy(dossier).map(each => each.state)) : row.before,
		actor: reviewer,
		reason,
		steps: tx => [
			endAppeal(storage, tx, appeal.id, {state, decidedAt: at, decidedBy: reviewer, decidedWhy: reason}),
			...(lifted ? [liftCaseDecision(storage, tx, lifted, at), liftRemedies(storage, tx, lifted, at)] : []),
		],
		...(lifted && {facts: {lift: {decision: lifted, at}}}),
		log: [{kind: 'appeal.decided', about: row.decision ?? row.id, tells: {case: row.id, by: appeal.by, result: state}}],
		letters: [
			...(await lettersToSeller(world, dossier, words)),
			...(await lettersToBrand(world, dossier, words)),
			...lettersToReporters(world, standing(dossier), words.subject, () => words.text),
		],
		events: [...new Set([sellerOrg, brand?.organization ?? null])].flatMap(organization =>
			organization === null || !lifted
				? []
				: [{organization, kind: 'case.reopened' as const, data: dataOf(dossier, {decision: lifted})}],
		),
	};
}

const isDecided = (state: CaseState | null): boolean => state !== null && afterDecision.some(each => each === state);
const owedBy = ({row, remedies}: Dossier) => remedies.filter(({decision}) => decision === row.decision);
