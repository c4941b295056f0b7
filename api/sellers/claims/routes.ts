import * as v from 'valibot';
import {
	ClaimCase,
	ClaimCheck,
	ClaimConfirmation,
	ClaimDecision,
	NewClaim,
	SellerClaim,
} from '../../../shared/sellers/claims.ts';
import {organizationOf} from '../../accounts/acting-for.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {next, PageQuery} from '../../http/page.ts';
import {claimWithChallenges} from './challenges.ts';
import {checkClaim} from './check-claim.ts';
import {claimSeller} from './claim-seller.ts';
import {confirmClaim, decideClaim} from './decide-claim.ts';
import {claimCase, claimQueue, oneClaim, ownClaims} from './see-claims.ts';

const ofClaim = v.object({claim: v.string()});
const tag = 'sellers';
const reads = {access: ['member'], scope: 'badges:read', tag} as const;
const writes = {access: ['member'], scope: 'badges:write', tag} as const;

/** A seller proves that it runs a shop; brands and reviewers help where a machine can not see it. */
export const claimEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'post',
		path: '/v1/sellers/claims',
		summary: 'Claim a seller; the answer says what has to stand where',
		...writes,
		body: NewClaim,
		answer: {status: 201, schema: SellerClaim, description: 'The claim'},
		problems: ['too-many'],
		handle: async ({world, principal, body}) =>
			claimWithChallenges(await claimSeller(world, principal, organizationOf(principal, body.organization), body)),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/sellers/claims',
		summary: 'One’s own claims, and those that ask one’s brands',
		...reads,
		query: PageQuery,
		answer: {
			status: 200,
			schema: v.object({claims: v.array(SellerClaim), next}),
			description: 'The newest first, 200 at a time; `next`, given as `after`, continues',
		},
		handle: ({world, principal, query}) => ownClaims(world, principal, query.after),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/sellers/claims/:claim',
		summary: 'One claim',
		...reads,
		params: ofClaim,
		answer: {status: 200, schema: SellerClaim, description: 'The claim'},
		problems: ['not-found'],
		handle: ({world, principal, params}) => oneClaim(world, principal, params.claim),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/sellers/claims/:claim/check',
		summary: 'Look for the proof in the shop now',
		...writes,
		// Every call asks somebody else’s server
		limit: 'sign-in',
		params: ofClaim,
		body: ClaimCheck,
		answer: {status: 200, schema: SellerClaim, description: 'The claim, and in `reason` what was not right'},
		problems: ['not-found', 'not-now', 'changed-meanwhile'],
		handle: async ({world, principal, params, body}) =>
			claimWithChallenges(await checkClaim(world, principal, params.claim, body)),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/sellers/claims/:claim/confirm',
		summary: 'Say, as the brand that is asked, that this seller is one’s own',
		...writes,
		params: ofClaim,
		body: ClaimConfirmation,
		answer: {status: 200, schema: SellerClaim, description: 'The claim'},
		problems: ['not-found', 'not-now', 'brand-not-registered', 'changed-meanwhile'],
		handle: async ({world, principal, params, body}) =>
			claimWithChallenges(await confirmClaim(world, principal, params.claim, body)),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/reviews/claims',
		summary: 'Claims that wait for a reviewer, who waits longest first',
		tag: 'reviews',
		access: ['reviewer'],
		query: PageQuery,
		answer: {
			status: 200,
			schema: v.object({claims: v.array(ClaimCase), next}),
			description: 'Each with the other claims on the same seller, 200 at a time; `next`, given as `after`, continues',
		},
		handle: ({world, principal, query}) => claimQueue(world, principal, query.after),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/reviews/claims/:claim',
		summary: 'A claim as a reviewer sees it',
		tag: 'reviews',
		access: ['reviewer'],
		params: ofClaim,
		answer: {status: 200, schema: ClaimCase, description: 'The claim, with the others on the same seller'},
		problems: ['not-found'],
		handle: ({world, principal, params}) => claimCase(world, principal, params.claim),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/reviews/claims/:claim',
		summary: 'Admit or refuse a claim',
		tag: 'reviews',
		access: ['reviewer'],
		params: ofClaim,
		body: ClaimDecision,
		answer: {status: 200, schema: SellerClaim, description: 'The claim'},
		problems: ['not-found', 'not-now', 'party-to-it', 'changed-meanwhile'],
		handle: async ({world, principal, params, body}) =>
			claimWithChallenges(await decideClaim(world, principal, params.claim, body)),
	}),
];
