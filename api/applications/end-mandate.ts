import {Problem} from '../../shared/problems.ts';
import {actorOf, actsFor, type Principal} from '../accounts/principal.ts';
import {auditStep} from '../audit/index.ts';
import type {World} from '../world.ts';
import {fallThrough} from './fall-through.ts';
import {loadCase} from './load-case.ts';
import {endMandate, keepEnded, mandateById, sameLicences} from './queries.ts';

/**
 * A brand takes a licence back. Every badge whose chain holds it falls, whichever application filed it. Answers the
 * applications it was filed with. Throws `not-found`, `not-now` when it had ended.
 */
export async function endLicence(world: World, principal: Principal, id: string, reason: string): Promise<string[]> {
	const {storage} = world;
	const mandate = await mandateById(storage, id);
	const found = mandate && (await loadCase(world, mandate.application));
	if (!mandate || !found || !actsFor(principal, found.brand.organization))
		throw new Problem('not-found', 'There is no mandate of this id');
	if (mandate.endedAt) throw new Problem('not-now', 'The licence was ended before');
	const same = await sameLicences(storage, mandate);
	const {mark, parties} = mandate;
	const at = world.now();
	const actor = actorOf(principal);
	await storage.atomically(tx => [
		keepEnded(storage, tx, {id: world.newId('end'), mark, parties, endedAt: at, endedWhy: reason}),
		...same.map(each => endMandate(storage, tx, each.id, at, reason)),
		...same.map(each =>
			auditStep(storage, tx, {id: world.newId('aud'), at, actor, act: 'mandate.ended', about: each.id, reason}),
		),
	]);
	const applications = [...new Set(same.map(({application}) => application))];
	for (const application of applications) await fallThrough(world, application);
	return applications;
}
