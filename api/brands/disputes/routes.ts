import * as v from 'valibot';
import {Reason} from '../../../shared/brands/contract-accounts.ts';
import {BrandDispute, DisputeCase, DisputeDecision, NewStatement} from '../../../shared/brands/contract-disputes.ts';
import {actorOf, type Principal} from '../../accounts/principal.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {next, PageQuery} from '../../http/page.ts';
import type {World} from '../../world.ts';
import {assertApart} from '../own-brand.ts';
import {admitDispute, decideDispute, disputeWithParties} from './decide-dispute.ts';
import {disputesOpen} from './list-disputes.ts';
import {shownDispute} from './rules.ts';
import {disputeCase, stateCase} from './state-case.ts';

const ofDispute = v.object({dispute: v.string()});
const tag = 'brands';

/** For a reviewer who is on neither side. */
async function toDecide(world: World, principal: Principal, id: string) {
	const parties = await disputeWithParties(world, id);
	assertApart(principal, parties.holder, parties.claimant);
	return parties;
}

export const disputeEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/brand-disputes',
		summary: 'Disputes about names that wait for a reviewer, the oldest first',
		tag,
		access: ['reviewer'],
		query: PageQuery,
		answer: {
			status: 200,
			schema: v.object({disputes: v.array(BrandDispute), next}),
			description: 'Undecided disputes, 200 at a time; `next`, given as `after`, continues',
		},
		handle: async ({world, query}) => disputesOpen(world, query.after),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/brand-disputes/:dispute',
		summary: 'A dispute about a name, for its parties and reviewers',
		tag,
		access: ['member', 'reviewer'],
		scope: 'brands:read',
		params: ofDispute,
		answer: {status: 200, schema: DisputeCase, description: 'The dispute, with what its parties said'},
		problems: ['not-found'],
		handle: ({world, principal, params}) => disputeCase(world, principal, params.dispute),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/brand-disputes/:dispute/statements',
		summary: 'Say one’s side of a dispute; the reviewer and the other party read it',
		tag,
		access: ['member'],
		scope: 'brands:write',
		params: ofDispute,
		body: NewStatement,
		answer: {status: 201, schema: DisputeCase, description: 'The dispute'},
		problems: ['not-found', 'not-now', 'too-many'],
		async handle({world, principal, params, body}) {
			await stateCase(world, principal, params.dispute, body.text);
			return disputeCase(world, principal, params.dispute);
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/brand-disputes/:dispute/admit',
		summary: 'Admit a dispute: nothing of either side is shown until it is decided',
		tag,
		access: ['reviewer'],
		params: ofDispute,
		body: Reason,
		answer: {status: 200, schema: BrandDispute, description: 'The dispute'},
		problems: ['not-found', 'not-now'],
		handle: async ({world, principal, params, body}) =>
			shownDispute(
				await admitDispute(world, await toDecide(world, principal, params.dispute), actorOf(principal), body.reason),
			),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/brand-disputes/:dispute/decide',
		summary: 'Decide whose the name is',
		tag,
		access: ['reviewer'],
		params: ofDispute,
		body: DisputeDecision,
		answer: {status: 200, schema: BrandDispute, description: 'The dispute, decided'},
		problems: ['not-found', 'not-now'],
		handle: async ({world, principal, params, body}) =>
			shownDispute(
				await decideDispute(world, await toDecide(world, principal, params.dispute), actorOf(principal), body),
			),
	}),
];
