import {toJsonSchema} from '@valibot/to-json-schema';
import type {Context} from 'hono';
import type {DescribeRouteOptions} from 'hono-openapi';
import type * as v from 'valibot';
import {CodeAnswer, CodeClaim, CodePeek, CodeQuery, codePaths, PeekAnswer} from '../../../shared/codes/contract.ts';
import {authenticate} from '../../accounts/authenticate.ts';
import {anyone, type Principal} from '../../accounts/principal.ts';
import {answersProblems, describe} from '../../http/describe.ts';
import {clientOf} from '../../http/limits.ts';
import {parseValue, readJson} from '../../http/parse-request.ts';
import type {Resource} from '../../http/resource.ts';
import {requireSameOrigin} from '../../http/same-origin.ts';
import type {World} from '../../world.ts';
import {ComeLater} from '../guards/come-later.ts';
import type {Asker} from '../guards/create-guards.ts';
import type {Asking} from './ask.ts';
import {askingOf} from './asking-of.ts';

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
				const {asker, within} = await whoAsks(world, c);
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

/** Shoppers send neither key nor cookie; a key of a sandbox asks the sandbox. */
async function whoAsks(world: World, c: Context): Promise<{asker: Asker; within: World}> {
	const network = clientOf(c, world.site.behindProxy === true);
	const hasName = c.req.header('authorization') !== undefined || c.req.header('cookie') !== undefined;
	const principal: Principal = hasName ? await authenticate(world, c.req.raw.headers) : anyone;
	if (principal.is === 'person') requireSameOrigin(c.req.raw.headers, world.site.url);
	const isTest = principal.is === 'key' && principal.mode === 'test';
	return {
		asker: {network, person: principal.is === 'person' ? principal.id : null},
		within: (isTest && world.sandbox) || world,
	};
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
