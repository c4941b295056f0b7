import type {SubjectKey} from '../../../shared/address.ts';
import type {World} from '../../world.ts';
import {claimById, holderOfSeller} from './queries.ts';
import {type ClaimRow, isClaimOver} from './rules.ts';

/** The claims that hold a seller now: of everything it sells, and of what it sells of this brand. */
async function holdingClaims(world: World, seller: SubjectKey, brand: string): Promise<ClaimRow[]> {
	const ids = await Promise.all([seller, `${seller} ${brand}`].map(holds => holderOfSeller(world.storage, holds)));
	const claims = await Promise.all(ids.map(id => (id === null ? null : claimById(world.storage, id))));
	return (
		claims
			.filter(claim => claim !== null)
			.filter(claim => claim.state === 'proved' && !isClaimOver(claim, world.now()))
			// Found in the text of a page before that counted no more: nothing new rests on it
			.filter(({proof}) => proof !== 'front-page')
	);
}

/** The claim that counts: whoever proved to be the seller comes before the one that this brand vouches for. Null: none. */
const countingClaim = async (world: World, seller: SubjectKey, brand: string): Promise<ClaimRow | null> =>
	(await holdingClaims(world, seller, brand))[0] ?? null;

/** The claim by which an organization holds a seller now, at least for this brand; null: it does not. */
export async function holdingClaim(
	world: World,
	organization: string,
	seller: SubjectKey,
	brand: string,
): Promise<ClaimRow | null> {
	const claim = await countingClaim(world, seller, brand);
	return claim?.organization === organization ? claim : null;
}

/** The organization that holds a seller now, at least for this brand; null: nobody does. */
export const sellerHeldBy = async (world: World, seller: SubjectKey, brand: string): Promise<string | null> =>
	(await countingClaim(world, seller, brand))?.organization ?? null;
