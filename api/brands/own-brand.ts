import {Problem} from '../../shared/problems.ts';
import {actsFor, type Principal} from '../accounts/principal.ts';
import type {World} from '../world.ts';
import {accountById, accountsOfOrganizations} from './queries.ts';
import type {Account} from './rules.ts';

const none = () => new Problem('not-found', 'There is no brand account with this id');

/** A brand account whoever acts for its organization; to everybody else it is as if it were not there. */
export async function ownBrand(world: World, principal: Principal, id: string): Promise<Account> {
	const account = await accountById(world.storage, id);
	if (!account || !actsFor(principal, account.organization)) throw none();
	return account;
}

/** May this principal look into what brands filed? Its role needs a second factor, as everywhere. */
export const reviews = (principal: Principal): boolean =>
	principal.is === 'person' && principal.role !== 'user' && principal.secondFactor;

/** A brand account for its own people, and for those who review. */
export async function seenBrand(world: World, principal: Principal, id: string): Promise<Account> {
	const account = await accountById(world.storage, id);
	if (!account || !(actsFor(principal, account.organization) || reviews(principal))) throw none();
	return account;
}

/** A brand account for somebody who is to decide about it. Throws `not-allowed` when it is their own. */
export async function reviewedBrand(world: World, principal: Principal, id: string): Promise<Account> {
	const account = await seenBrand(world, principal, id);
	assertApart(principal, account);
	return account;
}

/** Who has an interest steps aside. */
export function assertApart(principal: Principal, ...accounts: readonly Account[]): void {
	if (accounts.some(({organization}) => actsFor(principal, organization)))
		throw new Problem('not-allowed', 'You belong to this organization: somebody else has to decide');
}

/** The brand accounts this principal acts for, the oldest first. */
export const brandsOfPrincipal = (world: World, principal: Principal): Promise<Account[]> =>
	accountsOfOrganizations(
		world.storage,
		principal.is === 'key'
			? [principal.organization]
			: principal.is === 'person'
				? principal.organizations.map(({id}) => id)
				: [],
	);
