import * as v from 'valibot';
import {endpoints} from '../endpoints.ts';
import {allow} from '../http/access.ts';
import type {Endpoint, Schema} from '../http/endpoint.ts';
import {parseValue} from '../http/parse-request.ts';
import type {AtDesk} from './desk-page.ts';

/** `post /v1/brands/:brand/domains`: an operation of the API, as the registry names it. */
export type Operation = `${Endpoint['method']} /v1/${string}`;

type Said = {params?: Readonly<Record<string, string>>; query?: Readonly<Record<string, string>>; body?: unknown};

/**
 * The desk does what the API does, and nothing else: it asks the operation itself, with the same rules about who may,
 * the same schemas and the same problems. `schema` is what the answer is read with.
 */
export async function askApi<S extends Schema>(
	at: AtDesk,
	operation: Operation,
	schema: S,
	{params = {}, query = {}, body}: Said = {},
): Promise<v.InferOutput<S>> {
	const [method, path] = operation.split(' ');
	const endpoint = endpoints.find(each => each.method === method && each.path === path);
	if (!endpoint) throw new Error(`the API has no ${operation}`);
	allow(at.principal, endpoint.access, endpoint.scope);
	const answer = await endpoint.handle({
		world: at.world,
		principal: at.principal,
		params: endpoint.params && parseValue(endpoint.params, params),
		query: endpoint.query && parseValue(endpoint.query, query),
		body: endpoint.body && parseValue(endpoint.body, body),
		c: at.c,
	});
	return v.parse(schema, answer);
}

/** For operations whose answer nobody reads. */
export const anything = v.unknown();
