import {toJsonSchema} from '@valibot/to-json-schema';
import type {Hono} from 'hono';
import {generateSpecs} from 'hono-openapi';
import * as v from 'valibot';
import {PublicBadge} from '../../shared/badges/contract.ts';
import {Bucket, Directory, Manifest} from '../../shared/lookup/contract.ts';
import {problems} from '../../shared/problems.ts';
import {describe} from './describe.ts';
import type {Resource} from './resource.ts';

/** RFC 9457. `type` ends in the code, which is the contract; words may change. `instance` is the id in X-Request-Id. */
const ProblemBody = v.object({
	type: v.picklist(Object.keys(problems).map(code => `/problems/${code}`)),
	title: v.string(),
	status: v.number(),
	detail: v.optional(v.string()),
	instance: v.string(),
	errors: v.optional(v.array(v.object({pointer: v.string(), detail: v.string(), why: v.optional(v.string())}))),
});

const schemas = {Problem: ProblemBody, Manifest, Directory, Bucket, PublicBadge};

type Documentation = NonNullable<NonNullable<Parameters<typeof generateSpecs>[1]>['documentation']>;
type DescribedSchemas = NonNullable<NonNullable<Documentation['components']>['schemas']>;

const described = Object.fromEntries(
	Object.entries(schemas).map(([name, schema]) => [
		name,
		toJsonSchema(schema, {errorMode: 'ignore', target: 'draft-2020-12'}),
	]),
	// Schemas of OpenAPI 3.1 are JSON Schema 2020-12, which is what was asked for; the two packages name it differently
) as DescribedSchemas;

/** A key for programs, a cookie for people; `x-access` of each operation says who of them may call it. */
const securitySchemes = {
	key: {type: 'http', scheme: 'bearer', bearerFormat: 'ts_live_… or ts_test_…'},
	secret: {type: 'http', scheme: 'bearer', bearerFormat: 'tsr_… of a report, tsc_… of a case’s link'},
	session: {type: 'apiKey', in: 'cookie', name: 'touchstone.session_token'},
} as const;

const documents = new WeakMap<Hono, Promise<unknown>>();

/** The description of every route, made once from the same schemas that requests and answers are held to. */
export function openApiOf(app: Hono): Promise<unknown> {
	const made =
		documents.get(app) ??
		generateSpecs(app, {
			excludeStaticFile: false,
			documentation: {
				openapi: '3.1.0',
				info: {
					title: 'Touchstone',
					version: '0.1.0',
					description: 'What is known of sellers, brands, stores and products, as signed files that anyone may hold.',
				},
				components: {schemas: described, securitySchemes},
			},
		});
	documents.set(app, made);
	return made;
}

/** That description as JSON. */
export const openapi: Resource = app => {
	app.get(
		'/openapi.json',
		describe({summary: 'This description', tags: ['about'], responses: {200: {description: 'OpenAPI 3.1'}}}, async c =>
			c.json(Object(await openApiOf(app)), 200, {'Cache-Control': 'public, max-age=300'}),
		),
	);
};
