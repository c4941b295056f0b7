import {Problem} from '../../shared/problems.ts';
import {actorOf, type Principal} from '../accounts/principal.ts';
import {auditStep} from '../audit/index.ts';
import {findBadge, reinstateBadge, revokeBadge, suspendBadge} from '../badges/index.ts';
import type {World} from '../world.ts';
import {type Case, loadCase} from './load-case.ts';
import {moveApplication} from './move.ts';
import {applicationOfBadge} from './queries.ts';
import {type ApplicationRow, mayReinstate} from './rules.ts';
import {keeperOf} from './who-acts.ts';

export type KeepAct = 'suspend' | 'reinstate' | 'revoke';

/** Suspends, reinstates or revokes the badge of a case. Throws what `moveApplication` throws, and `not-allowed`. */
export async function keepBadge(
	world: World,
	principal: Principal,
	found: Case,
	act: KeepAct,
	reason: string,
): Promise<ApplicationRow> {
	const role = keeperOf(principal, found);
	const {row, brand} = found;
	if (act === 'reinstate' && row.state === 'suspended' && !mayReinstate(row.suspendedBy, role))
		throw new Problem('not-allowed', 'Who suspended it, or somebody above them, lets it stand again');
	return moveApplication(world, row, {
		act,
		role,
		actor: actorOf(principal),
		reason,
		fields: act === 'suspend' ? {suspendedBy: role} : act === 'reinstate' ? {reason: null} : {},
		tell: {to: [row.organization, brand.organization], said: reason},
	});
}

/**
 * The same by the badge's id: by its brand, a reviewer or the operator, who alone may touch badges that were recorded as
 * facts, without an application. `reason` is public. Throws `not-found`, `not-now`, `changed-meanwhile`,
 * `badge-revoked`.
 */
export async function changeBadge(
	world: World,
	principal: Principal,
	badge: string,
	act: KeepAct,
	reason: string,
): Promise<void> {
	const row = await applicationOfBadge(world.storage, badge);
	if (row) await keepBadge(world, principal, await loadCase(world, row.id), act, reason);
	else await changeFactBadge(world, principal, badge, act, reason);
}

async function changeFactBadge(world: World, principal: Principal, badge: string, act: KeepAct, reason: string) {
	const isOperator = principal.is === 'person' && principal.role === 'operator' && principal.secondFactor;
	if (!isOperator || !(await findBadge(world, badge))) throw new Problem('not-found', 'There is no badge of this id');
	const changed =
		act === 'suspend'
			? await suspendBadge(world, badge, reason)
			: act === 'revoke'
				? await revokeBadge(world, badge, reason)
				: await reinstateBadge(world, badge);
	if (!changed) throw new Problem('not-now', 'The badge stands like that already');
	const entry = {at: world.now(), actor: principal.id, act: `badge.${act}`, about: badge, reason};
	await world.storage.atomically(tx => [auditStep(world.storage, tx, {id: world.newId('aud'), ...entry})]);
}
