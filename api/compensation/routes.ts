import {CompensationAnswer, compensationPaths} from '../../shared/compensation/contract.ts';
import {CompensationQuestion} from '../../shared/compensation/question.ts';
import {defineEndpoint, type Endpoint} from '../http/endpoint.ts';
import {answerQuestion} from './answer-question.ts';

/** The calculator. It keeps nothing of what it was asked, and the log holds no query. */
export const compensationEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: compensationPaths.ask,
		summary: 'What is due to a shopper by law, with the articles',
		tag: 'compensation',
		access: ['anyone'],
		query: CompensationQuestion,
		answer: {
			status: 200,
			schema: CompensationAnswer,
			description: 'What the law of the contract, and of where the shopper lives, gives; amounts in minor units',
		},
		handle: async ({world, query}) => answerQuestion(query, world.now(), '/query'),
	}),
];
