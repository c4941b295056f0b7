import {Problem} from '../../../shared/problems.ts';
import type {SellerClaim} from '../../../shared/sellers/claims.ts';
import {organizationsOf} from '../../accounts/acting-for.ts';
import {actsFor, type Principal} from '../../accounts/principal.ts';
import {brandById, brandsOfOrganizations} from '../../brands/index.ts';
import type {World} from '../../world.ts';
import {claimWithChallenges} from './challenges.ts';
import {claimAt, neutralReviewer} from './own-claim.ts';
import {claimsIn, claimsOf, claimsOfSeller} from './queries.ts';
import {shownClaim} from './rules.ts';

/** One's own claims, and those that ask one's brands, newest first. */
export async function ownClaims(world: World, principal: Principal): Promise<SellerClaim[]> {
	const brands = await brandsOfOrganizations(world.storage, organizationsOf(principal));
	const rows = await claimsOf(
		world.storage,
		organizationsOf(principal),
		brands.map(({id}) => id),
	);
	return rows.map(claimWithChallenges);
}

/** One claim, for its claimant and the brand that it asks. Throws `not-found`. */
export async function oneClaim(world: World, principal: Principal, id: string): Promise<SellerClaim> {
	const claim = await claimAt(world, id);
	const brand = claim.brand === null ? null : await brandById(world.storage, claim.brand);
	if (!actsFor(principal, claim.organization) && !(brand && actsFor(principal, brand.organization)))
		throw new Problem('not-found', 'There is no claim of this id');
	return claimWithChallenges(claim);
}

/** What waits for a reviewer, each with the other claims on the same seller. Throws `not-allowed`, `second-factor-needed`. */
export async function claimQueue(world: World, principal: Principal) {
	neutralReviewer(principal);
	const rows = await claimsIn(world.storage, ['found', 'contested', 'open']);
	return Promise.all(
		rows.map(async row => ({
			...shownClaim(row),
			others: (await claimsOfSeller(world.storage, row.sellerKey))
				.filter(({id}) => id !== row.id)
				.map(each => shownClaim(each)),
		})),
	);
}
