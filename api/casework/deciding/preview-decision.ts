import {outcomeOf} from '../../../shared/cases/findings.ts';
import type {CaseFindings} from '../../../shared/cases/findings-contract.ts';
import type {Principal} from '../../accounts/principal.ts';
import type {World} from '../../world.ts';
import {loadForReview} from '../reviewing/load-for-review.ts';
import {outcomeFacts} from './outcome-facts.ts';

/** Against a seller it takes two. */
const reviewersFor = (findings: CaseFindings): number => (outcomeOf(findings) === 'counterfeit' ? 2 : 1);

/**
 * The statement of reasons that these findings would make if they were decided now. Nothing is changed: it is read before
 * findings are proposed, and before somebody else confirms them. Throws `not-found`, `party-to-it`, `findings-do-not-hold`.
 */
export async function previewDecision(
	world: World,
	principal: Principal,
	id: string,
	findings: CaseFindings,
): Promise<{statement: string}> {
	const {dossier} = await loadForReview(world, principal, id);
	const {statement} = await outcomeFacts(world, dossier, findings, {
		at: world.now(),
		reviewers: reviewersFor(findings),
	});
	return {statement};
}
