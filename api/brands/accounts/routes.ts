import * as v from 'valibot';
import {BrandAccount, BrandChange, ClaimReview, NewBrand, Reason} from '../../../shared/brands/contract-accounts.ts';
import {actorOf} from '../../accounts/principal.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {brandsOfPrincipal, ownBrand, reviewedBrand, seenBrand} from '../own-brand.ts';
import {shownBrand} from '../shown-brand.ts';
import {changeBrand} from './change-brand.ts';
import {claimBrand} from './claim-brand.ts';
import {reviewClaim} from './review-claim.ts';
import {reinstateBrand, suspendBrand} from './suspend-brand.ts';

const ofBrand = v.object({brand: v.string()});
const tag = 'brands';
const answer = {status: 200, schema: BrandAccount, description: 'The brand account'} as const;

/** Brand accounts: what organizations claim, and what reviewers make of it. */
export const accountEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'post',
		path: '/v1/brands',
		summary: 'Claim a brand; it is public once a domain is proved and a mark confirmed',
		tag,
		access: ['member'],
		scope: 'brands:write',
		body: NewBrand,
		answer: {...answer, status: 201},
		problems: ['already-there', 'too-many'],
		handle: async ({world, principal, body}) => shownBrand(await claimBrand(world, principal, body)),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/brands',
		summary: 'The brand accounts of one’s organizations',
		tag,
		access: ['member'],
		scope: 'brands:read',
		answer: {...answer, schema: v.object({brands: v.array(BrandAccount)}), description: 'The oldest first'},
		handle: async ({world, principal}) => ({
			brands: (await brandsOfPrincipal(world, principal)).map(shownBrand),
		}),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/brands/:brand',
		summary: 'A brand account, for its own people and reviewers',
		tag,
		access: ['member', 'reviewer', 'authority'],
		scope: 'brands:read',
		params: ofBrand,
		answer,
		problems: ['not-found'],
		handle: async ({world, principal, params}) => shownBrand(await seenBrand(world, principal, params.brand)),
	}),
	defineEndpoint({
		method: 'patch',
		path: '/v1/brands/:brand',
		summary: 'Change aliases, official sites or query hosts; what is absent stays',
		tag,
		access: ['member'],
		scope: 'brands:write',
		params: ofBrand,
		body: BrandChange,
		answer,
		problems: ['not-found'],
		async handle({world, principal, params, body}) {
			const {id} = await ownBrand(world, principal, params.brand);
			return shownBrand(await changeBrand(world, id, actorOf(principal), body));
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/brands/:brand/claims/review',
		summary: 'Confirm or strike an alias or a query host of a brand',
		tag,
		access: ['reviewer'],
		params: ofBrand,
		body: ClaimReview,
		answer,
		problems: ['not-found'],
		async handle({world, principal, params, body}) {
			const {id} = await reviewedBrand(world, principal, params.brand);
			return shownBrand(await reviewClaim(world, id, actorOf(principal), body));
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/brands/:brand/suspend',
		summary: 'Take a brand out of the public records',
		tag,
		access: ['reviewer'],
		params: ofBrand,
		body: Reason,
		answer,
		problems: ['not-found'],
		async handle({world, principal, params, body}) {
			const {id} = await reviewedBrand(world, principal, params.brand);
			return shownBrand(await suspendBrand(world, id, actorOf(principal), body.reason));
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/brands/:brand/reinstate',
		summary: 'End the suspension of a brand',
		tag,
		access: ['reviewer'],
		params: ofBrand,
		body: Reason,
		answer,
		problems: ['not-found', 'not-now'],
		async handle({world, principal, params, body}) {
			const {id} = await reviewedBrand(world, principal, params.brand);
			return shownBrand(await reinstateBrand(world, id, actorOf(principal), body.reason));
		},
	}),
];
