import {brandKey, type SubjectKey} from '../../shared/address.ts';
import {Problem} from '../../shared/problems.ts';
import type {World} from '../world.ts';
import {brandsOf} from './queries.ts';

/** A registered brand by any spelling that folds to the same name. Throws `brand-not-registered`. */
export async function findBrand({storage}: World, name: string): Promise<{key: SubjectKey; name: string}> {
	const key = brandKey(name);
	const [brand] = key ? await brandsOf(storage, key) : [];
	if (!brand) throw new Problem('brand-not-registered', `No brand “${name}” is registered; register it first`);
	return {key: brand.key, name: brand.name};
}
