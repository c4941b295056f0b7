import * as v from 'valibot';
import {
	BatchChange,
	BatchPage,
	CodeBatch,
	CodeRange,
	NewBatch,
	NewRange,
	Ranges,
} from '../../../shared/codes/contract-batches.ts';
import {actorOf} from '../../accounts/principal.ts';
import {brandsOfPrincipal} from '../../brands/index.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {PageQuery, pageSize} from '../../http/page.ts';
import {changeBatch} from './change-batch.ts';
import {makeBatch} from './make-batch.ts';
import {markRange, unmarkRange} from './mark-range.ts';
import {ownBatch} from './own-batch.ts';
import {batchesOf, rangePage} from './queries.ts';
import {shownBatch, shownRange} from './rules.ts';

const ofBatch = v.object({batch: v.string()});
const tag = 'codes';

/** Batches of anti-counterfeit codes, for the people and programs of the brand. */
export const batchEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/batches',
		summary: 'Your batches of codes, the newest first, 200 at a time',
		tag,
		access: ['member'],
		scope: 'codes:read',
		query: v.object({...PageQuery.entries, brand: v.optional(v.string())}),
		answer: {status: 200, schema: BatchPage, description: '`next`, given as `after`, continues'},
		async handle({world, principal, query}) {
			const brands = (await brandsOfPrincipal(world, principal)).map(({id}) => id);
			const asked = query.brand === undefined ? brands : brands.filter(id => id === query.brand);
			const {rows, next} = await batchesOf(world.storage, asked, query.after, pageSize);
			return {batches: rows.map(shownBatch), next};
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/batches',
		summary: 'Begin a batch of codes of one product',
		tag,
		access: ['member'],
		scope: 'codes:write',
		body: NewBatch,
		answer: {status: 201, schema: CodeBatch, description: 'The batch, still without codes'},
		problems: ['not-found', 'brand-not-registered', 'too-many'],
		handle: async ({world, principal, body}) => shownBatch(await makeBatch(world, principal, body)),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/batches/:batch',
		summary: 'One batch',
		tag,
		access: ['member'],
		scope: 'codes:read',
		params: ofBatch,
		answer: {status: 200, schema: CodeBatch, description: 'The batch'},
		problems: ['not-found'],
		handle: async ({world, principal, params}) => shownBatch(await ownBatch(world, principal, params.batch)),
	}),
	defineEndpoint({
		method: 'patch',
		path: '/v1/batches/:batch',
		summary: 'Change what is said of a batch, or how it stands: issued, active, blocked, recalled, retired',
		tag,
		access: ['member'],
		scope: 'codes:write',
		params: ofBatch,
		body: BatchChange,
		answer: {status: 200, schema: CodeBatch, description: 'The batch as it is now'},
		problems: ['not-found', 'changed-meanwhile'],
		handle: async ({world, principal, params, body}) =>
			shownBatch(await changeBatch(world, await ownBatch(world, principal, params.batch), actorOf(principal), body)),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/batches/:batch/ranges',
		summary: 'Parts of a batch that stand apart, the newest first, 200 at a time',
		tag,
		access: ['member'],
		scope: 'codes:read',
		params: ofBatch,
		query: PageQuery,
		answer: {status: 200, schema: Ranges, description: 'Where two hold one code, the newer counts'},
		problems: ['not-found'],
		async handle({world, principal, params, query}) {
			const {number} = await ownBatch(world, principal, params.batch);
			const {rows, next} = await rangePage(world.storage, number, query.after, pageSize);
			return {ranges: rows.map(shownRange), next};
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/batches/:batch/ranges',
		summary: 'Say how part of a batch stands, by the numbers of its codes: block what was stolen, retire old labels',
		tag,
		access: ['member'],
		scope: 'codes:write',
		params: ofBatch,
		body: NewRange,
		answer: {status: 201, schema: CodeRange, description: 'The range'},
		problems: ['not-found', 'too-many'],
		handle: async ({world, principal, params, body}) =>
			shownRange(await markRange(world, await ownBatch(world, principal, params.batch), actorOf(principal), body)),
	}),
	defineEndpoint({
		method: 'delete',
		path: '/v1/batches/:batch/ranges/:range',
		summary: 'Take back what was said of part of a batch',
		tag,
		access: ['member'],
		scope: 'codes:write',
		params: v.object({batch: v.string(), range: v.string()}),
		answer: {status: 204, schema: null, description: 'Its codes stand as if it had not been said'},
		problems: ['not-found'],
		async handle({world, principal, params}) {
			const batch = await ownBatch(world, principal, params.batch);
			await unmarkRange(world, batch, actorOf(principal), params.range);
		},
	}),
];
