import {brandKey} from '../../../shared/address.ts';
import type {NewBrand} from '../../../shared/brands/contract-accounts.ts';
import {Problem} from '../../../shared/problems.ts';
import {organizationOf} from '../../accounts/acting-for.ts';
import {actorOf, type Principal} from '../../accounts/principal.ts';
import {leadersOf, organizationById} from '../../accounts/queries.ts';
import {changeFacts} from '../../records/index.ts';
import type {World} from '../../world.ts';
import {actStep, letterStep} from '../change-account.ts';
import {claimedMail} from '../letters.ts';
import {accountPart} from '../part.ts';
import {accountsOfOrganizations, addAccount} from '../queries.ts';
import type {Account, AccountRow} from '../rules.ts';
import {claimedNames, claimedSites} from './rules.ts';

/** Brand accounts of one organization, at most. */
const mostBrands = 200;

/**
 * Claims a brand for an organization. Nothing of it is public until a domain is proved and a mark confirmed. Throws
 * `already-there` when the organization has it, `too-many`, `not-allowed`.
 */
export async function claimBrand(world: World, principal: Principal, asked: NewBrand): Promise<Account> {
	const {storage} = world;
	const organization = organizationOf(principal, asked.organization ?? undefined);
	await assertBrands(world, principal, organization);
	const key = brandKey(asked.name);
	if (!key)
		throw new Problem('invalid-request', undefined, [{pointer: '/name', detail: 'must hold a letter or digit'}]);
	if ((await accountsOfOrganizations(storage, [organization])).length >= mostBrands)
		throw new Problem('too-many', `An organization has ${mostBrands} brands at most`);
	const leaders = await leadersOf(storage, organization);
	const by = world.mode === 'test' ? 'sandbox' : null;
	const row: AccountRow = {
		id: world.newId('brd'),
		organization,
		key,
		name: asked.name,
		names: claimedNames(asked.name, asked.names, [], by),
		officialSites: [...new Set(asked.officialSites)],
		queryDomains: claimedSites(asked.queryDomains, [], by),
		statementKeys: [...new Set(asked.statementKeys)],
		createdAt: world.now(),
		suspendedAt: null,
		suspendedWhy: null,
		version: 0,
	};
	const account: Account = {...row, domains: [], marks: [], disputes: []};
	await changeFacts(world, key, [accountPart], ([accounts]) => {
		const mine = accounts.find(each => each.organization === organization);
		if (mine) throw new Problem('already-there', `Your organization has this brand as ${mine.id}`);
		return {
			rows: [[...accounts, account]],
			steps: tx => [
				...addAccount(storage, tx, row),
				actStep(world, tx, {actor: actorOf(principal), act: 'brand.claimed', about: row.id, details: {name: row.name}}),
				...leaders.map(({email}) => letterStep(world, tx, {to: email, ...claimedMail(account)})),
			],
		};
	});
	return account;
}

/** Only organizations of the kind `brand` have brands. */
async function assertBrands(world: World, principal: Principal, id: string): Promise<void> {
	const kind =
		principal.is === 'person'
			? principal.organizations.find(each => each.id === id)?.kind
			: // A sandbox knows no organizations
				((await organizationById(world.storage, id))?.kind ?? 'brand');
	if (kind !== 'brand') throw new Problem('not-allowed', 'Only an organization of the kind “brand” has brands');
}
