import {brandById, productOf, stateOfBrand} from '../../brands/index.ts';
import type {World} from '../../world.ts';
import {newestBatchOf} from './queries.ts';

/** What goods with a GTIN are, as their brand registered them; null: no verified brand has codes for it. */
export async function goodsWith({storage}: World, gtin: string): Promise<{name: string; brand: string} | null> {
	const batch = await newestBatchOf(storage, gtin);
	const brand = batch && (await brandById(storage, batch.brand));
	if (!batch || !brand || stateOfBrand(brand) !== 'verified') return null;
	const product = await productOf(storage, brand.id, gtin);
	return {name: product?.name ?? batch.product, brand: brand.name};
}
