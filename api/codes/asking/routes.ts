import {toJsonSchema} from '@valibot/to-json-schema';
import type {Context} from 'hono';
import type {DescribeRouteOptions} from 'hono-openapi';
import type * as v from 'valibot';
import {answersProblems, describe} from '../../http/describe.ts';
import {jsonIn, parseValue, readJson} from '../../http/parse-request.ts';
import type {Resource} from '../../http/resource.ts';
import {ComeLater} from '../guards/come-later.ts';
import {askingOf} from './asking-of.ts';
import {answerHeaders, isJson, mostBytes, type QuestionKind, questions} from './questions.ts';
import {whoAsks} from './who-asks.ts';

/**
 * What shoppers ask of codes. Not `defineEndpoint`: a question costs little more than its flush to disk, so nothing is done
 * here that it does not need; asked again it is answered again, without a key that names it.
 */
export const askingRoutes: Resource = (app, world) => {
	for (const kind of questions)
		app.post(
			kind.path,
			describe(about(kind), async c => {
				const {asker, within} = await whoAsks(world, c, 'program');
				try {
					const asked = parseValue(kind.body, await bodyOf(c));
					const answer = await kind.ask(askingOf(within), asked, asker);
					return new Response(JSON.stringify(answer), {headers: answerHeaders});
				} catch (error) {
					if (error instanceof ComeLater) c.header('Retry-After', String(error.seconds));
					throw error;
				}
			}),
		);
};

/** With its size told, which Node holds the sender to, a body is read at once; else piece by piece. */
async function bodyOf(c: Context): Promise<unknown> {
	const size = Number(c.req.header('content-length') ?? Number.NaN);
	if (!(size <= mostBytes) || !isJson(c.req.header('content-type'))) return readJson(c, mostBytes);
	return jsonIn(new Uint8Array(await c.req.arrayBuffer()));
}

function schemaOf(schema: v.GenericSchema, typeMode: 'input' | 'output') {
	const {$schema, ...made} = toJsonSchema(schema, {errorMode: 'ignore', target: 'draft-2020-12', typeMode});
	return made;
}

const about = ({summary, body, answer}: QuestionKind) =>
	({
		summary,
		tags: ['codes'],
		requestBody: {required: true, content: {'application/json': {schema: schemaOf(body, 'input')}}},
		security: [],
		responses: {
			200: {
				description: 'What is known of the code',
				content: {'application/json': {schema: schemaOf(answer, 'output')}},
			},
			...answersProblems(
				'invalid-request',
				'not-found',
				'not-now',
				'key-unknown',
				'foreign-origin',
				'too-large',
				'not-json',
				'too-many-requests',
				'busy',
			),
		},
		'x-access': ['anyone'],
		'x-scope': null,
		// The packages type the same JSON Schema 2020-12 differently
	}) as DescribeRouteOptions;
