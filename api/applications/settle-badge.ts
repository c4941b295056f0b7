import {findBadge, issueBadge, reinstateBadge, revokeBadge, suspendBadge} from '../badges/index.ts';
import {documentById} from '../documents/index.ts';
import type {World} from '../world.ts';
import {type Case, loadCase} from './load-case.ts';
import {applicationById, markSettled} from './queries.ts';
import {badgeWanted} from './rules.ts';

/**
 * Brings the badge to what the state of its application says: issued, suspended, standing again, revoked. Every step may
 * be done twice, so a job ends what a stop of the server interrupted.
 */
export async function settleBadge(world: World, id: string): Promise<void> {
	const {storage} = world;
	// Somebody may move the application on meanwhile: then its new state counts
	for (let again = 0; again < 5; again++) {
		const found = await loadCase(world, id);
		const {badge, settled} = found.row;
		if (settled || badge === null) return;
		await apply(world, found, badge);
		await storage.atomically(tx => [markSettled(storage, tx, found.row)]);
		if ((await applicationById(storage, id))?.settled) return;
	}
}

async function apply(world: World, found: Case, badge: string): Promise<void> {
	const {row} = found;
	const wanted = badgeWanted(row, world.now().toISOString().slice(0, 10));
	if (!(await findBadge(world, badge))) {
		// One that fell before it was issued is issued when it stands again
		if (wanted === 'valid') await issueBadge(world, await grantOf(world, found, badge));
		return;
	}
	if (wanted === 'suspended') await suspendBadge(world, badge, row.reason);
	if (wanted === 'valid') await reinstateBadge(world, badge);
	if (wanted === 'revoked') await revokeBadge(world, badge, row.reason);
}

/** What the badge says. Mandates may have ended since; what it says of them stays. */
async function grantOf({storage}: World, {row, mandates, mark}: Case, badge: string) {
	const hashOf = async (document: string) => (await documentById(storage, document))?.hash ?? null;
	return {
		id: badge,
		store: row.store,
		seller: row.seller,
		name: row.sellerName,
		brand: row.brandName,
		kind: row.kind,
		territory: row.territory,
		from: row.fromDay,
		until: row.untilDay,
		chain: await Promise.all(
			mandates.map(async ({licensor, licensee, kind, territory, fromDay: from, untilDay: until, document}) => ({
				licensor,
				licensee,
				kind,
				territory,
				from,
				until,
				document: await hashOf(document),
			})),
		),
		mark: {number: mark.number, office: mark.office},
	};
}
