import {brandById, productOf, stateOfBrand} from '../../brands/index.ts';
import type {World} from '../../world.ts';
import {batchByNumber} from '../batches/queries.ts';
import {brandsWithBatches} from './queries.ts';

export type Goods = {name: string; brand: string};

/**
 * What goods with a GTIN are, as their brand registered them; none: no verified brand has codes for it. Of several brands, one
 * may have taken another's GTIN: then only the answer to a code says whose it is.
 */
export async function goodsWith({storage}: World, gtin: string): Promise<Goods | 'none' | 'several'> {
	const found: Goods[] = [];
	for (const {brand: id, newest} of await brandsWithBatches(storage, gtin)) {
		const brand = await brandById(storage, id);
		if (!brand || newest === null || stateOfBrand(brand) !== 'verified') continue;
		if (found.length > 0) return 'several';
		const product = await productOf(storage, id, gtin);
		const batch = await batchByNumber(storage, newest);
		found.push({name: product?.name ?? batch?.product ?? '', brand: brand.name});
	}
	return found[0] ?? 'none';
}
