import {toJsonSchema} from '@valibot/to-json-schema';
import type {Context} from 'hono';
import type {DescribeRouteOptions} from 'hono-openapi';
import type * as v from 'valibot';
import {CodeAnswer, CodeClaim, CodePeek, CodeQuery, codePaths, PeekAnswer} from '../../../shared/codes/contract.ts';
import {VerifierQuestion, VerifierSaid, verifierPath} from '../../../shared/codes/contract-verifier.ts';
import {answersProblems, describe} from '../../http/describe.ts';
import {parseValue, readJson} from '../../http/parse-request.ts';
import type {Resource} from '../../http/resource.ts';
import {ComeLater} from '../guards/come-later.ts';
import type {Asker} from '../guards/create-guards.ts';
import type {Asking} from './ask.ts';
import {askingOf} from './asking-of.ts';
import {whoAsks} from './who-asks.ts';

/** What is asked here fits into this, in bytes. */
const mostBytes = 4096;

const headers = {
	'Content-Type': 'application/json',
	'Cache-Control': 'no-store',
	'X-Content-Type-Options': 'nosniff',
};

const said = (answer: unknown): Response => new Response(JSON.stringify(answer), {headers});

/**
 * What shoppers ask of codes. Not `defineEndpoint`: a question costs little more than its flush to disk, so nothing is done
 * here that it does not need; asked again it is answered again, without a key that names it.
 */
export const askingRoutes: Resource = (app, world) => {
	const route = <S extends v.GenericSchema>(
		path: string,
		summary: string,
		schemas: {body: S; answer: v.GenericSchema},
		answer: (asking: Asking, asked: v.InferOutput<S>, asker: Asker) => Promise<unknown>,
	) =>
		app.post(
			path,
			describe(about(summary, schemas), async c => {
				const {asker, within} = await whoAsks(world, c, 'program');
				try {
					const asked = parseValue(schemas.body, await bodyOf(c));
					return said(await answer(askingOf(within), asked, asker));
				} catch (error) {
					if (error instanceof ComeLater) c.header('Retry-After', String(error.seconds));
					throw error;
				}
			}),
		);

	route(
		codePaths.query,
		'Ask whether a code is genuine, with the goods in the hand; counts once for each holder',
		{body: CodeQuery, answer: CodeAnswer},
		(asking, asked, asker) => asking.query(asked, asker),
	);
	route(
		codePaths.peek,
		'Look at a code before buying; not counted',
		{body: CodePeek, answer: PeekAnswer},
		(asking, asked, asker) => asking.peek(asked, asker),
	);
	route(
		codePaths.claims,
		'Say that the goods with a code are yours',
		{body: CodeClaim, answer: CodeAnswer},
		(asking, {country, purchasedOn, ...asked}, asker) =>
			asking.claim({...asked, country}, asker, {country, purchasedOn}),
	);
	route(
		verifierPath,
		'Have a brand’s own query system asked, which is named and agreed to; its answer is the brand’s',
		{body: VerifierQuestion, answer: VerifierSaid},
		(asking, asked, asker) => asking.passOn(asked, asker),
	);
};

const isJson = /^application\/json\b/i;

/** With its size told, which Node holds the sender to, a body is read at once; else piece by piece. */
async function bodyOf(c: Context): Promise<unknown> {
	const size = Number(c.req.header('content-length') ?? Number.NaN);
	if (!(size <= mostBytes) || !isJson.test(c.req.header('content-type') ?? '')) return readJson(c, mostBytes);
	const text = await c.req.text();
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function schemaOf(schema: v.GenericSchema, typeMode: 'input' | 'output') {
	const {$schema, ...made} = toJsonSchema(schema, {errorMode: 'ignore', target: 'draft-2020-12', typeMode});
	return made;
}

const about = (summary: string, {body, answer}: {body: v.GenericSchema; answer: v.GenericSchema}) =>
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
