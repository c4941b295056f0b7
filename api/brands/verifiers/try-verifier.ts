import {Problem} from '../../../shared/problems.ts';
import type {World} from '../../world.ts';
import {actStep} from '../change-account.ts';
import type {Account} from '../rules.ts';
import {askVerifier} from './ask-verifier.ts';
import {isProvedEndpoint} from './keep-verifier.ts';
import type {VerifierRow} from './queries.ts';
import type {CodeQuery} from './signed-query.ts';

/**
 * Sends a signed query to a brand's own system and answers what came back, as it is. Throws `not-now` when the domain is not
 * proved any more.
 */
export async function tryVerifier(world: World, brand: Account, row: VerifierRow, actor: string, query: CodeQuery) {
	if (!isProvedEndpoint(brand, row.endpoint))
		throw new Problem('not-now', 'The domain of this address is not proved any more');
	if (world.mode === 'live')
		await world.storage.atomically(tx => [
			actStep(world, tx, {actor, act: 'brand.verifier.tried', about: brand.id, details: {verifier: row.id}}),
		]);
	return askVerifier(world, row, query);
}
