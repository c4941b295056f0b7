import {generateSpecs, resolver} from 'hono-openapi';
import * as v from 'valibot';
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
	errors: v.optional(v.array(v.object({pointer: v.string(), detail: v.string()}))),
});

const schemas = {Problem: ProblemBody, Manifest, Directory, Bucket};

async function describedSchemas() {
	const described = Object.entries(schemas).map(async ([name, schema]) => {
		const {schema: json} = await resolver(schema).toOpenAPISchema({errorMode: 'ignore', target: 'draft-2020-12'});
		return [name, json] as const;
	});
	return Object.fromEntries(await Promise.all(described));
}

/** The description of every route, made from the same schemas that the extension reads answers with. */
export const openapi: Resource = app => {
	let document: Promise<unknown> | null = null;
	const make = async () =>
		generateSpecs(app, {
			excludeStaticFile: false,
			documentation: {
				openapi: '3.1.0',
				info: {
					title: 'Touchstone',
					version: '0.1.0',
					description: 'What is known of sellers, brands, stores and products, as signed files that anyone may hold.',
				},
				components: {schemas: await describedSchemas()},
			},
		});
	app.get(
		'/openapi.json',
		describe(
			{summary: 'This description', tags: ['about'], responses: {200: {description: 'OpenAPI 3.1'}}},
			async c => {
				document ??= make();
				return c.json(await document, 200, {'Cache-Control': 'public, max-age=300'});
			},
		),
	);
};
