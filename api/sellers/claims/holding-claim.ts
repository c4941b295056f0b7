import type {SubjectKey} from '../../../shared/address.ts';
import type {World} from '../../world.ts';
import {claimById, holderOfSeller} from './queries.ts';
import {type ClaimRow, isClaimOver} from './rules.ts';

/** The claim by which an organization holds a seller now, at least for this brand; null: it does not. */
export async function holdingClaim(
	world: World,
	organization: string,
	seller: SubjectKey,
	brand: string,
): Promise<ClaimRow | null> {
	for (const holds of [seller, `${seller} ${brand}`]) {
		const id = await holderOfSeller(world.storage, holds);
		const claim = id === null ? null : await claimById(world.storage, id);
		if (claim && claim.organization === organization && claim.state === 'proved' && !isClaimOver(claim, world.now()))
			return claim;
	}
	return null;
}
