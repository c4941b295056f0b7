import type {suspicions} from '../../../shared/codes/contract.ts';
import {Problem} from '../../../shared/problems.ts';
import {actorOf, actsFor, type Principal} from '../../accounts/principal.ts';
import {auditStep} from '../../audit/index.ts';
import {brandById} from '../../brands/index.ts';
import type {World} from '../../world.ts';
import {saveSuspicion} from '../asking/queries.ts';
import {type AlertRow, alertById, askedAt, saveAlert} from './queries.ts';

/** An alert, for whoever acts for its brand; to everybody else it is as if it were not there. */
export async function ownAlert(world: World, principal: Principal, id: string): Promise<AlertRow> {
	const alert = await alertById(world.storage, id);
	const brand = alert && (await brandById(world.storage, alert.brand));
	if (!alert || !brand || !actsFor(principal, brand.organization))
		throw new Problem('not-found', 'There is no alert with this id');
	return alert;
}

const byBrand = 'confirmed-by-brand' satisfies keyof typeof suspicions;

/** The brand says that a code is being copied, which everybody who asks is told from now on; or that it is not. */
export async function decideAlert(
	world: World,
	principal: Principal,
	alert: AlertRow,
	state: 'confirmed' | 'dismissed',
): Promise<AlertRow> {
	const {storage, newId, now} = world;
	await storage.atomically(tx => {
		const said = askedAt(storage, alert)?.suspicion ?? [];
		const suspicion = state === 'confirmed' ? [...new Set([...said, byBrand])] : null;
		return [
			saveAlert(storage, tx, alert.id, {state}),
			saveSuspicion(storage, tx, alert, suspicion, suspicion && now()),
			auditStep(storage, tx, {
				id: newId('aud'),
				at: now(),
				actor: actorOf(principal),
				act: `code.alert.${state}`,
				about: alert.id,
			}),
		];
	});
	return {...alert, state};
}
