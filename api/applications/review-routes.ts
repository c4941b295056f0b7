import * as v from 'valibot';
import {Application, ApplicationCase, ApplicationQuery, ReviewAct} from '../../shared/applications/contract.ts';
import {words} from '../../shared/facts/fields.ts';
import {defineEndpoint, type Endpoint} from '../http/endpoint.ts';
import {next} from '../http/page.ts';
import {categoriesToCertify, requireCertification} from './categories.ts';
import {reviewApplication} from './review.ts';
import {reviewCase, reviewQueue} from './see.ts';

const ofApplication = v.object({application: v.string()});
const Category = v.object({category: v.string(), names: v.array(v.string()), reason: v.string(), since: v.string()});

/** What reviewers see and do, and what the operator asks of categories. */
export const reviewEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/reviews/applications',
		summary: 'The queue: what is due first comes first',
		tag: 'reviews',
		access: ['reviewer'],
		query: ApplicationQuery,
		answer: {
			status: 200,
			schema: v.object({applications: v.array(Application), next}),
			description: 'By default all that waits for a reviewer, 200 at a time; `next`, given as `after`, continues',
		},
		handle: ({world, principal, query}) => reviewQueue(world, principal, query),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/reviews/applications/:application',
		summary: 'A case: what is filed, what the rules of the chain say, the checklist, who said what',
		tag: 'reviews',
		access: ['reviewer'],
		params: ofApplication,
		answer: {status: 200, schema: ApplicationCase, description: 'The case'},
		problems: ['not-found'],
		handle: ({world, principal, params}) => reviewCase(world, principal, params.application),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/reviews/applications/:application',
		summary: 'Take, grant, refuse, ask for what is missing, suspend, reinstate, revoke',
		tag: 'reviews',
		access: ['reviewer'],
		params: ofApplication,
		body: ReviewAct,
		answer: {status: 200, schema: ApplicationCase, description: 'The case as it is then'},
		problems: [
			'not-found',
			'party-to-it',
			'not-now',
			'changed-meanwhile',
			'other-reviewer-needed',
			'seller-not-proved',
			'checklist-open',
			'chain-does-not-hold',
		],
		async handle({world, principal, params, body}) {
			await reviewApplication(world, principal, params.application, body);
			return reviewCase(world, principal, params.application);
		},
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/categories/certification',
		summary: 'Categories in which a badge is expected',
		tag: 'categories',
		access: ['anyone'],
		answer: {status: 200, schema: v.object({categories: v.array(Category)}), description: 'By name'},
		async handle({world}) {
			const rows = await categoriesToCertify(world);
			return {categories: rows.map(({by: _, since, ...row}) => ({...row, since: since.toISOString()}))};
		},
	}),
	defineEndpoint({
		method: 'put',
		path: '/v1/categories/:category/certification',
		summary: 'Say that a badge is expected in a category, or no more',
		tag: 'categories',
		access: ['operator'],
		params: v.object({category: v.pipe(words(120), v.toLowerCase())}),
		body: v.strictObject({
			required: v.boolean('must be true or false'),
			reason: words(300),
			/** what shops call it in other languages and spellings: a page's category is known by these words alone */
			names: v.optional(v.pipe(v.array(words(200)), v.maxLength(200, 'must not be more than 200')), []),
		}),
		answer: {status: 204, schema: null, description: 'It is so'},
		handle: ({world, principal, params, body}) => requireCertification(world, principal, params.category, body),
	}),
];
