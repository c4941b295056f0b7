import {Problem} from '../../../shared/problems.ts';
import type {ClaimDecision} from '../../../shared/sellers/claims.ts';
import {actorOf, actsFor, type Principal} from '../../accounts/principal.ts';
import {auditStep} from '../../audit/index.ts';
import {brandById, stateOfBrand} from '../../brands/index.ts';
import type {World} from '../../world.ts';
import {claimLetters} from './letters.ts';
import {claimAt, neutralReviewer, requireClaimVersion, tellingChanges} from './own-claim.ts';
import {proveClaim} from './prove-claim.ts';
import {changeClaim, claimById, holderOfSeller, letGo} from './queries.ts';
import {type ClaimRow, isClaimOver} from './rules.ts';

/**
 * The brand that a claim asks says that this seller is its own. It proves the seller for this brand only. Throws
 * `not-found`, `not-now`, `brand-not-registered`, `changed-meanwhile`.
 */
export async function confirmClaim(
	world: World,
	principal: Principal,
	id: string,
	{version, reason}: {version: number; reason: string | null},
): Promise<ClaimRow> {
	const claim = await claimAt(world, id);
	const brand = claim.brand === null ? null : await brandById(world.storage, claim.brand);
	if (!brand || !actsFor(principal, brand.organization))
		throw new Problem('not-found', 'No claim of this id asks a brand of yours');
	requireClaimVersion(claim, version);
	requireOpen(world, claim);
	if (stateOfBrand(brand) !== 'verified')
		throw new Problem('brand-not-registered', 'Only a verified brand can vouch for a seller');
	return proveClaim(world, claim, {proof: 'brand', actor: actorOf(principal), reason});
}

/**
 * A reviewer decides a claim: they saw that the claimant runs the seller's shop, or that it does not. Admitted against
 * somebody who held the seller, it takes it from them. Throws `not-allowed`, `second-factor-needed`, `not-found`,
 * `party-to-it`, `not-now`, `changed-meanwhile`.
 */
export async function decideClaim(
	world: World,
	principal: Principal,
	id: string,
	{version, admit, reason}: ClaimDecision,
): Promise<ClaimRow> {
	const {storage} = world;
	const claim = await claimAt(world, id);
	const holder = await holderOfSeller(storage, claim.sellerKey);
	const held = holder === null ? null : await claimById(storage, holder);
	const reviewer = neutralReviewer(principal, claim.organization, ...(held ? [held.organization] : []));
	requireClaimVersion(claim, version);
	requireOpen(world, claim);
	if (admit) return proveClaim(world, claim, {proof: 'reviewer', actor: reviewer.id, reason}, true);
	const at = world.now();
	const fields = {state: 'refused', reason} as const;
	const entry = {at, actor: reviewer.id, act: 'claim.refused', about: claim.id, reason};
	const tell = await claimLetters(world, claim, 'refused', reason);
	await tellingChanges(world, id, () =>
		storage.atomically(tx => [
			changeClaim(storage, tx, claim, fields),
			letGo(storage, tx, claim.id),
			...tell(tx),
			auditStep(storage, tx, {id: world.newId('aud'), ...entry}),
		]),
	);
	return {...claim, ...fields, version: claim.version + 1};
}

function requireOpen(world: World, claim: ClaimRow): void {
	if (isClaimOver(claim, world.now())) throw new Problem('not-now', `The claim is over (“${claim.state}”)`);
}
