import * as v from 'valibot';
import {
	Appeal,
	Application,
	ApplicationDetails,
	ApplicationQuery,
	Completion,
	NewApplication,
} from '../../shared/applications/contract.ts';
import {defineEndpoint, type Endpoint} from '../http/endpoint.ts';
import {next} from '../http/page.ts';
import {appealRefusal} from './appeal.ts';
import {applyForBadge} from './apply.ts';
import {completeApplication} from './complete.ts';
import {ownApplication, ownApplications} from './see.ts';

const ofApplication = v.object({application: v.string()});
const tag = 'applications';
const reads = {access: ['member'], scope: 'badges:read', tag} as const;
const writes = {access: ['member'], scope: 'badges:write', tag} as const;
const moving = ['not-found', 'not-now', 'changed-meanwhile'] as const;

/** A seller or a brand applies for badges and follows what becomes of it. */
export const applicationEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'post',
		path: '/v1/badges/applications',
		summary: 'Apply for a badge: as a seller that proved to be one, or as the brand for its sellers',
		...writes,
		body: NewApplication,
		answer: {status: 201, schema: ApplicationDetails, description: 'The application'},
		problems: ['chain-does-not-hold', 'seller-not-proved', 'already-there', 'too-many'],
		handle: async ({world, principal, body}) =>
			ownApplication(world, principal, (await applyForBadge(world, principal, body)).id),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/badges/applications',
		summary: 'The applications one is a party of: as applicant, or as the brand',
		...reads,
		query: ApplicationQuery,
		answer: {
			status: 200,
			schema: v.object({applications: v.array(Application), next}),
			description: 'What is due first comes first, 200 at a time; `next`, given as `after`, continues',
		},
		handle: ({world, principal, query}) => ownApplications(world, principal, query),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/badges/applications/:application',
		summary: 'One application, with what happened and what may be done now',
		...reads,
		params: ofApplication,
		answer: {status: 200, schema: ApplicationDetails, description: 'The application'},
		problems: ['not-found'],
		handle: ({world, principal, params}) => ownApplication(world, principal, params.application),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/badges/applications/:application/complete',
		summary: 'Send what a reviewer asked for',
		...writes,
		params: ofApplication,
		body: Completion,
		answer: {status: 200, schema: ApplicationDetails, description: 'The application'},
		problems: [...moving, 'chain-does-not-hold'],
		async handle({world, principal, params, body}) {
			await completeApplication(world, principal, params.application, body);
			return ownApplication(world, principal, params.application);
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/badges/applications/:application/appeal',
		summary: 'Appeal a refusal, once, within six months; another reviewer decides',
		...writes,
		params: ofApplication,
		body: Appeal,
		answer: {status: 200, schema: ApplicationDetails, description: 'The application'},
		problems: moving,
		async handle({world, principal, params, body}) {
			await appealRefusal(world, principal, params.application, body);
			return ownApplication(world, principal, params.application);
		},
	}),
];
