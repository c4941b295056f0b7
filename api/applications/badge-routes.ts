import * as v from 'valibot';
import {brandKey} from '../../shared/address.ts';
import {PublicReason} from '../../shared/applications/contract.ts';
import {PublicBadge} from '../../shared/badges/contract.ts';
import {organizationsOf} from '../accounts/acting-for.ts';
import {listBadgesOfBrands} from '../badges/index.ts';
import {brandsOfOrganizations, verifiedNames} from '../brands/index.ts';
import {defineEndpoint, type Endpoint} from '../http/endpoint.ts';
import {next, PageQuery} from '../http/page.ts';
import {endLicence} from './end-mandate.ts';
import {changeBadge, type KeepAct} from './keep-badge.ts';

const tag = 'badges';
const reads = {access: ['member'], scope: 'badges:read', tag} as const;
const ofBadge = v.object({badge: v.string()});

const keeping = (act: KeepAct, summary: string): Endpoint =>
	defineEndpoint({
		method: 'post',
		path: `/v1/badges/:badge/${act}`,
		summary,
		tag,
		access: ['member', 'reviewer', 'operator'],
		scope: 'badges:write',
		params: ofBadge,
		body: PublicReason,
		answer: {status: 204, schema: null, description: 'It is so'},
		problems: ['not-found', 'not-now', 'changed-meanwhile', 'badge-revoked', 'party-to-it'],
		handle: ({world, principal, params, body}) => changeBadge(world, principal, params.badge, act, body.reason),
	});

/** Badges as their brands keep them. */
export const keptBadgeEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/badges',
		summary: 'Every badge under the verified names of one’s own brands',
		...reads,
		query: PageQuery,
		answer: {
			status: 200,
			schema: v.object({badges: v.array(PublicBadge), next}),
			description: 'The newest first, 200 at a time; `next`, given as `after`, continues',
		},
		async handle({world, principal, query}) {
			const brands = await brandsOfOrganizations(world.storage, organizationsOf(principal));
			// A name that was only claimed is somebody else's, for all that is known
			const keys = brands.flatMap(verifiedNames).map(brandKey);
			const known = [...new Set(keys)].filter(key => key !== null);
			return listBadgesOfBrands(world, known, query.after);
		},
	}),
	keeping('suspend', 'Suspend a badge of one’s own brand; the reason is public'),
	keeping('reinstate', 'Let a badge stand again that one suspended'),
	keeping('revoke', 'Revoke a badge of one’s own brand for good; the reason is public'),
	defineEndpoint({
		method: 'post',
		path: '/v1/badges/mandates/:mandate/end',
		summary: 'Take a licence back: every badge whose chain holds it falls',
		access: ['member'],
		scope: 'badges:write',
		tag,
		params: v.object({mandate: v.string()}),
		body: PublicReason,
		answer: {
			status: 200,
			schema: v.object({applications: v.array(v.string())}),
			description: 'The applications that the licence was filed with',
		},
		problems: ['not-found', 'not-now'],
		handle: async ({world, principal, params, body}) => ({
			applications: await endLicence(world, principal, params.mandate, body.reason),
		}),
	}),
];
