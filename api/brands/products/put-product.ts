import type {ProductFields} from '../../../shared/brands/contract-products.ts';
import {toGtin14} from '../../../shared/gtin.ts';
import {Problem} from '../../../shared/problems.ts';
import type {World} from '../../world.ts';
import {actStep} from '../change-account.ts';
import {countProducts, type ProductRow, productOf, removeProduct, saveProduct} from './queries.ts';

const mostProducts = 200_000;

/** Writes down a product of a brand, or changes what is known of it. Throws `too-many`. */
export async function putProduct(
	world: World,
	account: string,
	actor: string,
	gtin: string,
	fields: ProductFields,
): Promise<ProductRow> {
	const {storage} = world;
	const gtin14 = gtinOf(gtin);
	const known = await productOf(storage, account, gtin14);
	if (!known && (await countProducts(storage, account)) >= mostProducts)
		throw new Problem('too-many', `A brand has ${mostProducts} products at most`);
	const row: ProductRow = {
		id: known?.id ?? world.newId('prd'),
		account,
		gtin: gtin14,
		...fields,
		createdAt: known?.createdAt ?? world.now(),
		updatedAt: world.now(),
	};
	await storage.atomically(tx => [
		saveProduct(storage, tx, row),
		actStep(world, tx, {actor, act: 'brand.product.put', about: account, details: {gtin: gtin14}}),
	]);
	// Of two at the same time one made the row
	return (await productOf(storage, account, gtin14)) ?? row;
}

/** A product of the brand. Throws `not-found`. */
export async function productWith({storage}: World, account: string, gtin: string): Promise<ProductRow> {
	const row = await productOf(storage, account, gtinOf(gtin));
	if (!row) throw new Problem('not-found', 'The brand has no product with this GTIN');
	return row;
}

export const endProduct = (world: World, {id, account, gtin}: ProductRow, actor: string): Promise<void> =>
	world.storage.atomically(tx => [
		removeProduct(world.storage, tx, id),
		actStep(world, tx, {actor, act: 'brand.product.removed', about: account, details: {gtin}}),
	]);

function gtinOf(text: string): string {
	const gtin = toGtin14(text);
	// The schema refused it before, with its reason
	if (!gtin) throw new Problem('invalid-request');
	return gtin;
}
