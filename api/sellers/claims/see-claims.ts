import {Problem} from '../../../shared/problems.ts';
import type {SellerClaim} from '../../../shared/sellers/claims.ts';
import {organizationsOf} from '../../accounts/acting-for.ts';
import {actsFor, type Principal} from '../../accounts/principal.ts';
import {brandById, brandsOfOrganizations} from '../../brands/index.ts';
import {pageSize} from '../../http/page.ts';
import type {World} from '../../world.ts';
import {claimWithChallenges} from './challenges.ts';
import {claimAt, neutralReviewer} from './own-claim.ts';
import {claimsIn, claimsOf, claimsOfSeller} from './queries.ts';
import {type ClaimRow, shownClaim} from './rules.ts';

/** One's own claims, and those that ask one's brands, newest first; `after`: where the page before ended. */
export async function ownClaims(world: World, principal: Principal, after?: string) {
	const organizations = organizationsOf(principal);
	const brands = (await brandsOfOrganizations(world.storage, organizations)).map(({id}) => id);
	const {rows, next} = await claimsOf(world.storage, {organizations, brands}, after, pageSize);
	return {claims: rows.map(claimWithChallenges), next};
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
export async function claimQueue(world: World, principal: Principal, after?: string) {
	neutralReviewer(principal);
	const {rows, next} = await claimsIn(world.storage, ['found', 'contested', 'open'], after, pageSize);
	return {claims: await Promise.all(rows.map(row => besideOthers(world, row))), next};
}

/** One claim as a reviewer sees it. Throws as the queue, and `not-found`. */
export async function claimCase(world: World, principal: Principal, id: string) {
	neutralReviewer(principal);
	return besideOthers(world, await claimAt(world, id));
}

async function besideOthers(world: World, row: ClaimRow) {
	const same = await claimsOfSeller(world.storage, row.sellerKey);
	return {...shownClaim(row), others: same.filter(({id}) => id !== row.id).map(each => shownClaim(each))};
}
