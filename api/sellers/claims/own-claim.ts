import {Problem} from '../../../shared/problems.ts';
import {actsFor, type Person, type Principal} from '../../accounts/principal.ts';
import {isUniqueViolation, Stale} from '../../storage/violations.ts';
import type {World} from '../../world.ts';
import {claimById} from './queries.ts';
import type {ClaimRow} from './rules.ts';

const noClaim = () => new Problem('not-found', 'There is no claim of this id');

/** Throws `not-found`. */
export async function claimAt({storage}: World, id: string): Promise<ClaimRow> {
	const row = await claimById(storage, id);
	if (!row) throw noClaim();
	return row;
}

/** A claim of whoever asks; to others it is not there. */
export async function ownClaim(world: World, principal: Principal, id: string): Promise<ClaimRow> {
	const row = await claimAt(world, id);
	if (!actsFor(principal, row.organization)) throw noClaim();
	return row;
}

/** Throws `changed-meanwhile` when the claim is not the one that was seen. */
export function requireClaimVersion({version, state}: ClaimRow, seen: number): void {
	if (version !== seen) throw claimChanged({version, state});
}

export const claimChanged = ({state, version}: Pick<ClaimRow, 'state' | 'version'>) =>
	new Problem('changed-meanwhile', `The claim is “${state}” now, version ${version}: look again`, [
		{pointer: '/version', detail: `is ${version} now, and the state “${state}”`},
	]);

/** Tells who was faster, where somebody was. */
export async function tellingChanges<Done>(world: World, id: string, work: () => Promise<Done>): Promise<Done> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof Stale) && !isUniqueViolation(error)) throw error;
		throw claimChanged(await claimAt(world, id));
	}
}

/** Somebody who reviews, and is none of these organizations. */
export function neutralReviewer(principal: Principal, ...parties: readonly string[]): Person {
	if (principal.is !== 'person' || !['reviewer', 'operator'].includes(principal.role)) throw new Problem('not-allowed');
	if (!principal.secondFactor) throw new Problem('second-factor-needed');
	if (parties.some(party => actsFor(principal, party))) throw new Problem('party-to-it');
	return principal;
}
