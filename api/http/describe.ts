import type {Handler} from 'hono';
import {type DescribeRouteOptions, uniqueSymbol} from 'hono-openapi';
import {type ProblemCode, problems} from '../../shared/problems.ts';

/**
 * Attaches what /openapi.json says of a route to its handler. hono-openapi's own describeRoute is a middleware, and a
 * second function on a route costs the lookup files a tenth of their speed.
 */
export const describe = <H extends Handler>(spec: DescribeRouteOptions, handler: H): H =>
	Object.assign(handler, {[uniqueSymbol]: {spec}});

/** The problem answers of a route, as its description names them. */
export const answersProblems = (...codes: readonly ProblemCode[]): NonNullable<DescribeRouteOptions['responses']> =>
	Object.fromEntries(
		[...new Set(codes.map(code => problems[code].status))].map(status => {
			const mine = codes.filter(code => problems[code].status === status);
			return [
				status,
				{
					description: mine.map(code => `\`${code}\`: ${problems[code].title}`).join('; '),
					content: {'application/problem+json': {schema: {$ref: '#/components/schemas/Problem'}}},
				},
			];
		}),
	);
