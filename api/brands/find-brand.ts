import {brandKey, type SubjectKey} from '../../shared/address.ts';
import {Problem} from '../../shared/problems.ts';
import type {World} from '../world.ts';
import {accountsOf, brandsOf} from './queries.ts';
import {shownAccount, shownBrand} from './rules.ts';

/** A registered brand by any spelling that folds to the same name. Throws `brand-not-registered`. */
export async function findBrand({storage}: World, name: string): Promise<{key: SubjectKey; name: string}> {
	const key = brandKey(name);
	const shown = key && (shownAccount(await accountsOf(storage, key)) ?? shownBrand(await brandsOf(storage, key)));
	if (!key || !shown) throw new Problem('brand-not-registered', `No brand “${name}” is registered; register it first`);
	return {key, name: shown.name ?? name};
}
