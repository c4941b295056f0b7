import {toJsonSchema} from '@valibot/to-json-schema';
import type {DescribeRouteOptions} from 'hono-openapi';
import type {ProblemCode} from '../../shared/problems.ts';
import {answersProblems} from './describe.ts';
import type {Endpoint, Schema} from './endpoint.ts';

type Spec = DescribeRouteOptions & {'x-access': readonly string[]; 'x-scope': string | null};
type Parameter = {name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: object};

const jsonSchema = (schema: Schema, typeMode: 'input' | 'output') => {
	const {$schema, ...made} = toJsonSchema(schema, {errorMode: 'ignore', target: 'draft-2020-12', typeMode});
	return made;
};

/** What /openapi.json says of an operation. `x-access` and `x-scope` tell who may call it. */
export function describeEndpoint(endpoint: Endpoint): Spec {
	const {summary, tag, access, scope, body, answer} = endpoint;
	const isOpen = access.includes('anyone');
	const parameters = [
		...parametersOf(endpoint.params, 'path'),
		...parametersOf(endpoint.query, 'query'),
		...(endpoint.method === 'post' && body && !answer.once ? [idempotencyKey] : []),
	];
	const content = answer.schema && {'application/json': {schema: jsonSchema(answer.schema, 'output')}};
	return {
		summary,
		tags: [tag],
		...(parameters.length > 0 && {parameters}),
		...(body && {
			requestBody: {required: true, content: {'application/json': {schema: jsonSchema(body, 'input')}}},
		}),
		security: isOpen ? [] : securityOf(endpoint),
		responses: {
			[answer.status]: {description: answer.description, ...(content && {content})},
			...answersProblems(...problemsOf(endpoint)),
		},
		'x-access': access,
		'x-scope': scope,
		// The packages type the same JSON Schema 2020-12 and parameters differently
	} as Spec;
}

const securityOf = ({access, scope}: Endpoint): Record<string, string[]>[] => [
	...(access.includes('holder') ? [{secret: []}] : []),
	...(scope === null ? [] : [{key: [scope]}]),
	...(access.some(each => each !== 'holder') ? [{session: []}] : []),
];

const idempotencyKey: Parameter = {
	name: 'Idempotency-Key',
	in: 'header',
	required: false,
	schema: {
		type: 'string',
		maxLength: 255,
		description: 'Sent again with the same key within 48 hours, the request is done once',
	},
};

function parametersOf(schema: Schema | undefined, place: 'path' | 'query'): Parameter[] {
	if (!schema) return [];
	const {properties = {}, required = []} = jsonSchema(schema, 'input');
	return Object.entries(properties).map(([name, described]) => ({
		name,
		in: place,
		required: place === 'path' || required.includes(name),
		schema: typeof described === 'object' ? described : {},
	}));
}

function problemsOf({method, access, scope, params, query, body, answer, problems}: Endpoint): ProblemCode[] {
	const mine: ProblemCode[] = ['too-many-requests', 'key-unknown', 'busy', ...problems];
	if (method === 'post' && body && !answer.once) mine.push('idempotency-mismatch', 'idempotency-running');
	if (params || query || body) mine.push('invalid-request');
	if (body) mine.push('not-json', 'too-large');
	if (access.includes('anyone')) return mine;
	mine.push('sign-in-needed', 'not-allowed', 'foreign-origin');
	if (scope !== null) mine.push('scope-missing');
	if (access.some(each => !['holder', 'person', 'member'].includes(each))) mine.push('second-factor-needed');
	return mine;
}
