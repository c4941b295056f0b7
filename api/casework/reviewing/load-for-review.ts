import {Problem} from '../../../shared/problems.ts';
import type {Person, Principal} from '../../accounts/principal.ts';
import {reviewerOf} from '../../accounts/reviewer-of.ts';
import type {World} from '../../world.ts';
import {type Dossier, loadDossier} from '../dossier/load-dossier.ts';
import {isParty} from './bars.ts';

/**
 * A case for whoever reviews it. Who belongs to a party of it reads nothing of it here: what the other side sent, and who it
 * may be, is not for them. Throws `not-allowed`, `second-factor-needed`, `not-found`, `party-to-it`.
 */
export async function loadForReview(
	world: World,
	principal: Principal,
	id: string,
): Promise<{reviewer: Person; dossier: Dossier}> {
	const reviewer = reviewerOf(principal);
	const dossier = await loadDossier(world, id);
	if (isParty(dossier, reviewer)) throw new Problem('party-to-it', 'You belong to a party of this case');
	return {reviewer, dossier};
}
