import {Problem} from '../../../shared/problems.ts';
import type {NewClaim} from '../../../shared/sellers/claims.ts';
import {actorOf, type Principal} from '../../accounts/principal.ts';
import {auditStep} from '../../audit/index.ts';
import type {World} from '../../world.ts';
import {proveClaim} from './prove-claim.ts';
import {addClaim, countStandingClaims} from './queries.ts';
import {type ClaimRow, newClaim, pageOf, whyNotThere} from './rules.ts';

const mostClaims = 200;

/**
 * Claims a seller for an organization. Answers what has to stand where. Throws `invalid-request` with a pointer,
 * `too-many`. In the sandbox every claim is taken as proved.
 */
export async function claimSeller(
	world: World,
	principal: Principal,
	organization: string,
	input: NewClaim,
): Promise<ClaimRow> {
	const {storage} = world;
	const now = world.now();
	if ((await countStandingClaims(storage, organization, now)) >= mostClaims)
		throw new Problem('too-many', `At most ${mostClaims} claims may stand`);
	const token = `touchstone-claim-${world.newId('t').slice(2)}`;
	const claim = newClaim(input, {id: world.newId('clm'), token, organization, now});
	const page = pageOf(claim);
	const why = page === null ? null : whyNotThere(claim, page);
	if (why) throw new Problem('invalid-request', undefined, [{pointer: '/page', detail: why}]);
	const actor = actorOf(principal);
	await storage.atomically(tx => [
		addClaim(storage, tx, claim),
		auditStep(storage, tx, {id: world.newId('aud'), at: now, actor, act: 'claim.made', about: claim.id}),
	]);
	if (world.mode !== 'test') return claim;
	return proveClaim(world, claim, {proof: 'reviewer', actor, reason: 'the sandbox takes every claim as proved'});
}
