import type {BadgeFact} from '../../shared/badges/contract.ts';
import {findBrand} from '../brands/index.ts';
import {assertSame} from '../records/index.ts';
import {changeSeller, keyOfSeller} from '../sellers/index.ts';
import type {World} from '../world.ts';
import {badgePart} from './part.ts';
import {addBadge} from './queries.ts';
import {granted} from './rules.ts';

/** Grants a badge; the brand has to be registered. False: this badge is recorded. Throws `brand-not-registered`, `id-taken`. */
export async function grantBadge(world: World, fact: BadgeFact): Promise<boolean> {
	const brand = await findBrand(world, fact.brand);
	const badge = granted(fact, keyOfSeller(fact), brand);
	return changeSeller(world, fact, [badgePart], ([rows]) => {
		const known = rows.find(({id}) => id === badge.id);
		if (!known) return {rows: [[...rows, badge]], steps: tx => [addBadge(world.storage, tx, badge)]};
		// The brand's name may have changed since; the badge keeps the one it was granted with
		assertSame(known, {...badge, brandName: known.brandName, revokedAt: known.revokedAt});
		return null;
	});
}
