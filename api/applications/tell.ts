import type {Act} from '../../shared/applications/states.ts';
import type {EventKind} from '../../shared/webhooks/contract.ts';
import {mailStep} from '../mail/index.ts';
import type {Db, Step} from '../storage/storage.ts';
import {webhookStep} from '../webhooks/index.ts';
import type {World} from '../world.ts';
import {hasLetter, lettersAbout} from './letters.ts';
import type {ApplicationRow} from './rules.ts';

/** What programs are told of; the rest is between the applicant and the reviewers. */
const events: Partial<Record<Act, EventKind>> = {
	grant: 'badge.granted',
	'near-end': 'badge.expiring',
	expire: 'badge.expired',
	suspend: 'badge.suspended',
	revoke: 'badge.revoked',
	refuse: 'badge.refused',
};

/** The steps that tell organizations of an act: letters to who leads them, and their webhooks. */
export async function tellingSteps(
	world: World,
	after: ApplicationRow,
	act: Act,
	{to, said = ''}: {to: readonly string[]; said?: string},
): Promise<(tx: Db) => Step[]> {
	const {storage} = world;
	const at = world.now();
	const letters = hasLetter(act) ? await lettersAbout(world, after, act, said, to) : [];
	const kind = events[act];
	const data = {
		application: after.id,
		badge: after.badge,
		brand: after.brand,
		seller: after.sellerKey,
		kind: after.kind,
		until: after.untilDay,
		state: after.state,
		reason: after.reason,
	};
	return tx => [
		...letters.map(letter => mailStep(storage, tx, {...letter, id: world.newId('mail'), at})),
		...(kind
			? [...new Set(to)].map(organization =>
					webhookStep(storage, tx, {
						id: world.newId('evt'),
						organization,
						kind,
						about: after.badge ?? after.id,
						data,
						at,
					}),
				)
			: []),
	];
}
