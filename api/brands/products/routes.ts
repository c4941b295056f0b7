import * as v from 'valibot';
import {BrandProduct, Gtin, ProductFields} from '../../../shared/brands/contract-products.ts';
import {actorOf} from '../../accounts/principal.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {next, PageQuery, pageSize} from '../../http/page.ts';
import {ownBrand, seenBrand} from '../own-brand.ts';
import {endProduct, productWith, putProduct} from './put-product.ts';
import {type ProductRow, productsOf} from './queries.ts';

const ofBrand = v.object({brand: v.string()});
const ofProduct = v.object({brand: v.string(), gtin: Gtin});
const tag = 'brands';
const answer = {status: 200, schema: BrandProduct, description: 'The product'} as const;

const shown = ({id, account, gtin, name, image, warranty, createdAt, updatedAt}: ProductRow) => ({
	id,
	brand: account,
	gtin,
	name,
	image,
	warranty,
	createdAt: createdAt.toISOString(),
	updatedAt: updatedAt.toISOString(),
});

/** The products of a brand, by GTIN. */
export const productEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/brands/:brand/products',
		summary: 'The products of a brand by GTIN, 200 at a time',
		tag,
		access: ['member', 'reviewer', 'authority'],
		scope: 'brands:read',
		params: ofBrand,
		query: PageQuery,
		answer: {
			status: 200,
			schema: v.object({products: v.array(BrandProduct), next}),
			description: '`next`, given as `after`, continues',
		},
		problems: ['not-found'],
		async handle({world, principal, params, query}) {
			const {id} = await seenBrand(world, principal, params.brand);
			const {rows, next} = await productsOf(world.storage, id, query.after, pageSize);
			return {products: rows.map(shown), next};
		},
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/brands/:brand/products/:gtin',
		summary: 'One product of a brand',
		tag,
		access: ['member', 'reviewer', 'authority'],
		scope: 'brands:read',
		params: ofProduct,
		answer,
		problems: ['not-found'],
		async handle({world, principal, params}) {
			const {id} = await seenBrand(world, principal, params.brand);
			return shown(await productWith(world, id, params.gtin));
		},
	}),
	defineEndpoint({
		method: 'put',
		path: '/v1/brands/:brand/products/:gtin',
		summary: 'Write down a product, or change it',
		tag,
		access: ['member'],
		scope: 'brands:write',
		params: ofProduct,
		body: ProductFields,
		answer,
		problems: ['not-found', 'too-many'],
		async handle({world, principal, params, body}) {
			const {id} = await ownBrand(world, principal, params.brand);
			return shown(await putProduct(world, id, actorOf(principal), params.gtin, body));
		},
	}),
	defineEndpoint({
		method: 'delete',
		path: '/v1/brands/:brand/products/:gtin',
		summary: 'Remove a product',
		tag,
		access: ['member'],
		scope: 'brands:write',
		params: ofProduct,
		answer: {status: 204, schema: null, description: 'It is gone'},
		problems: ['not-found'],
		async handle({world, principal, params}) {
			const {id} = await ownBrand(world, principal, params.brand);
			await endProduct(world, await productWith(world, id, params.gtin), actorOf(principal));
		},
	}),
];
