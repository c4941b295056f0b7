import * as v from 'valibot';
import {PublicDecision} from '../../../shared/cases/contract-seller.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {publicDecision} from './public-decision.ts';

export const decisionEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/decisions/:decision',
		summary: 'A decision with its statement of reasons and the seller’s answer, for everybody',
		tag: 'decisions',
		access: ['anyone'],
		params: v.object({decision: v.string()}),
		answer: {status: 200, schema: PublicDecision, description: 'The decision; no person is named in it'},
		problems: ['not-found'],
		handle: ({world, params}) => publicDecision(world, params.decision),
	}),
];
