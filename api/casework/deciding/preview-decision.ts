import {outcomeOf} from '../../../shared/cases/findings.ts';
import type {CaseFindings} from '../../../shared/cases/findings-contract.ts';
import {nextStrike} from '../../../shared/cases/ladder.ts';
import {statementOf} from '../../../shared/cases/statement.ts';
import type {Principal} from '../../accounts/principal.ts';
import {warningsStanding} from '../../cases/index.ts';
import type {World} from '../../world.ts';
import {loadForReview} from '../reviewing/load-for-review.ts';
import {requireFindings} from './decide-case.ts';
import {countedRemedies, remediesFound} from './remedies-found.ts';
import {photosBehind, statementFacts} from './statement-facts.ts';

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
	requireFindings(world, dossier, findings);
	const at = world.now();
	const {seller} = dossier.row;
	const against = outcomeOf(findings) === 'counterfeit';
	const statement = statementOf(
		statementFacts(world, dossier, findings, {
			decidedAt: at,
			// Against a seller it takes two
			reviewers: against ? 2 : 1,
			strike: against && seller ? nextStrike(await warningsStanding(world.storage, seller), at) : null,
			...countedRemedies(remediesFound(dossier, findings, at)),
			photos: photosBehind(dossier),
		}),
	);
	return {statement};
}
