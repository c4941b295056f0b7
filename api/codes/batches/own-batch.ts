import {Problem} from '../../../shared/problems.ts';
import {actsFor, type Principal} from '../../accounts/principal.ts';
import {brandById, stateOfBrand} from '../../brands/index.ts';
import type {World} from '../../world.ts';
import {batchById} from './queries.ts';
import type {BatchRow} from './rules.ts';

/** A batch for whoever acts for its organization; to everybody else it is as if it were not there. */
export async function ownBatch({storage}: World, principal: Principal, id: string): Promise<BatchRow> {
	const row = await batchById(storage, id);
	if (!row || !actsFor(principal, row.organization)) throw new Problem('not-found', 'There is no batch with this id');
	return row;
}

/** Codes speak for a brand, so only one that is verified registers them. */
export async function requireVerified({storage}: World, brand: string): Promise<void> {
	const account = await brandById(storage, brand);
	if (!account || stateOfBrand(account) !== 'verified')
		throw new Problem(
			'brand-not-registered',
			'Codes are registered for verified brands: prove a domain and have a trade mark confirmed first',
		);
}
