import {domainToUnicode} from 'node:url';
import * as v from 'valibot';
import {BrandDomain, NewDomain} from '../../../shared/brands/contract-domains.ts';
import {asciiHost} from '../../../shared/domain.ts';
import {Problem} from '../../../shared/problems.ts';
import {actorOf, type Principal} from '../../accounts/principal.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import type {World} from '../../world.ts';
import {ownBrand, seenBrand} from '../own-brand.ts';
import type {DomainRow} from '../rules.ts';
import {beginDomain, endDomain} from './begin-domain.ts';
import {checkDomain} from './check-domain.ts';
import {proofValue} from './look-for-proof.ts';
import {shownDomain} from './rules.ts';

const ofBrand = v.object({brand: v.string()});
const ofDomain = v.object({brand: v.string(), domain: v.string()});
const tag = 'brands';

const shown = (row: DomainRow) => shownDomain(row, proofValue(row), domainToUnicode(row.domain));

/** By its id or by the domain itself. */
async function ownDomain(world: World, principal: Principal, {brand, domain}: v.InferOutput<typeof ofDomain>) {
	const {domains} = await ownBrand(world, principal, brand);
	const row = domains.find(each => each.id === domain || each.domain === asciiHost(domain.toLowerCase()));
	if (!row) throw new Problem('not-found', 'The brand has no such domain');
	return row;
}

/** Proofs that a domain is a brand's own. */
export const domainEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/brands/:brand/domains',
		summary: 'The domains of a brand, proved or not',
		tag,
		access: ['member', 'reviewer', 'authority'],
		scope: 'brands:read',
		params: ofBrand,
		answer: {status: 200, schema: v.object({domains: v.array(BrandDomain)}), description: 'By name'},
		problems: ['not-found'],
		handle: async ({world, principal, params}) => ({
			domains: (await seenBrand(world, principal, params.brand)).domains.map(shown),
		}),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/brands/:brand/domains',
		summary: 'Begin to prove a domain; the answer says what to put where',
		tag,
		access: ['member'],
		scope: 'brands:write',
		params: ofBrand,
		body: NewDomain,
		answer: {status: 201, schema: BrandDomain, description: 'The domain, with instructions'},
		problems: ['not-found', 'already-there', 'too-many'],
		async handle({world, principal, params, body}) {
			const {id} = await ownBrand(world, principal, params.brand);
			return shown(await beginDomain(world, id, actorOf(principal), body));
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/brands/:brand/domains/:domain/check',
		summary: 'Look for the proof of a domain now; `trouble` says why it was not found',
		tag,
		access: ['member'],
		scope: 'brands:write',
		// It makes this server ask others
		limit: 'sign-in',
		params: ofDomain,
		answer: {status: 200, schema: BrandDomain, description: 'The domain as it stands'},
		problems: ['not-found'],
		handle: async ({world, principal, params}) =>
			shown(await checkDomain(world, await ownDomain(world, principal, params), actorOf(principal))),
	}),
	defineEndpoint({
		method: 'delete',
		path: '/v1/brands/:brand/domains/:domain',
		summary: 'Take a domain away',
		tag,
		access: ['member'],
		scope: 'brands:write',
		params: ofDomain,
		answer: {status: 204, schema: null, description: 'It is gone'},
		problems: ['not-found'],
		handle: async ({world, principal, params}) =>
			endDomain(world, await ownDomain(world, principal, params), actorOf(principal)),
	}),
];
