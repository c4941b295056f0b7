import {isDeepStrictEqual} from 'node:util';
import {brandKey} from '../../shared/address.ts';
import type {BrandFact} from '../../shared/brands/contract.ts';
import {Problem} from '../../shared/problems.ts';
import {changeFacts} from '../records/index.ts';
import type {World} from '../world.ts';
import {brandPart} from './part.ts';
import {saveBrand} from './queries.ts';
import {registered} from './rules.ts';

/** Registers a brand, or brings what is known of it to what `fact` says. False: it said nothing new. */
export async function registerBrand(world: World, fact: BrandFact): Promise<boolean> {
	const key = brandKey(fact.name);
	if (!key) throw new Problem('invalid-request', 'A brand needs a name with at least one letter or digit');
	return changeFacts(world, key, [brandPart], ([rows]) => {
		const row = registered(key, rows[0], fact, world.now());
		if (isDeepStrictEqual(row, rows[0])) return null;
		return {rows: [[row]], steps: tx => [saveBrand(world.storage, tx, row)]};
	});
}
