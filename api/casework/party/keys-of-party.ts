import {brandKey} from '../../../shared/address.ts';
import {organizationsOf} from '../../accounts/acting-for.ts';
import type {Principal} from '../../accounts/principal.ts';
import {brandsOfPrincipal, verifiedNames} from '../../brands/index.ts';
import {sellersClaimedBy} from '../../sellers/index.ts';
import type {World} from '../../world.ts';
import type {KeysOfParty} from '../queries.ts';

/** The sellers that one's organizations hold, at least for one brand, and the brands that are theirs: cases about these may concern them. */
export async function keysOfParty(world: World, principal: Principal): Promise<KeysOfParty> {
	const organizations = organizationsOf(principal);
	if (organizations.length === 0) return {sellers: [], brands: []};
	const [sellers, accounts] = await Promise.all([
		sellersClaimedBy(world.storage, organizations, world.now()),
		brandsOfPrincipal(world, principal),
	]);
	return {sellers, brands: accounts.flatMap(account => verifiedNames(account).flatMap(name => brandKey(name) ?? []))};
}
