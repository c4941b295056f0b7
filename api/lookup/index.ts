import type {Context} from 'hono';
import {lookupPaths, maxDepth} from '../../shared/lookup/contract.ts';
import {Problem} from '../../shared/problems.ts';
import {answersProblems, describe} from '../http/describe.ts';
import type {Resource} from '../http/resource.ts';
import type {LookupFiles} from './lookup.ts';
import {sendFile} from './send-file.ts';
import {after} from './soon.ts';

export {answerHeld} from './answer-held.ts';
export {createLookup} from './lookup.ts';

/** The three kinds of static file. No middleware stands before them: they are what everybody asks for. */
export const lookup =
	(files: LookupFiles): Resource =>
	app => {
		app.get(
			lookupPaths.manifest,
			describe(about('What is newest everywhere, signed anew every 5 minutes', 'Manifest'), c =>
				after(files.manifest(), file => sendFile(c, files, file)),
			),
		);
		app.get(
			'/v1/lookup/directory/:since',
			describe(
				about(
					'Brands, stores, products and sellers with a badge that changed after a version; 0: all',
					'Directory',
					'not-found',
				),
				c => {
					const since = parseSince(param(c, 'since'));
					return after(files.directory(since), file => {
						if (!file) throw new Problem('not-found', `The directory has not come as far as ${since}; ask for 0`);
						return sendFile(c, files, file);
					});
				},
			),
		);
		app.get(
			'/v1/lookup/:depth/:index',
			describe(about('Sellers of one part of the address space', 'Bucket', 'unknown-depth'), c => {
				const {depth, index} = parseBucket(param(c, 'depth'), param(c, 'index'));
				return after(files.bucket(depth, index), file => {
					if (!file) throw new Problem('unknown-depth', `Depths served now: ${files.depths().join(', ')}`);
					return sendFile(c, files, file);
				});
			}),
		);
	};

const param = (c: Context, name: string): string => c.req.param(name) ?? '';

function parseSince(text: string): number {
	const since = Number(text);
	if (/^(0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(since)) return since;
	throw wrong('since', 'must be 0, or the version of a directory file');
}

function parseBucket(depthText: string, indexText: string): {depth: number; index: number} {
	const depth = Number(depthText);
	if (!/^(0|[1-9]\d?)$/.test(depthText) || depth > maxDepth)
		throw wrong('depth', `must be a whole number from 0 to ${maxDepth}`);
	const index = Number.parseInt(indexText, 16);
	if (!/^(0|[1-9a-f][0-9a-f]{0,6})$/.test(indexText) || index >= 2 ** depth)
		throw wrong('index', `must be lower-case hex from 0 to ${(2 ** depth - 1).toString(16)}, without leading zeros`);
	return {depth, index};
}

const wrong = (name: string, detail: string) =>
	new Problem('invalid-request', `${name} ${detail}`, [{pointer: `/params/${name}`, detail}]);

const parameters = {
	Manifest: [],
	Directory: [path('since', {type: 'integer', minimum: 0}, 'version of the directory you hold; 0 for all of it')],
	Bucket: [
		path('depth', {type: 'integer', minimum: 0, maximum: maxDepth}, 'as the manifest says'),
		path(
			'index',
			{type: 'string', pattern: '^(0|[1-9a-f][0-9a-f]{0,6})$'},
			'first `depth` bits of the address, in hex',
		),
	],
};

function path(name: string, schema: object, description: string) {
	return {in: 'path' as const, name, required: true, schema, description};
}

const about = (summary: string, body: keyof typeof parameters, ...problem: ('not-found' | 'unknown-depth')[]) => ({
	summary,
	tags: ['lookup'],
	parameters: parameters[body],
	responses: {
		200: {
			description: 'One line `touchstone-1 <key id> <Ed25519 signature>`, then JSON of the schema named in `x-body`',
			content: {'text/plain': {schema: {type: 'string' as const, 'x-body': `#/components/schemas/${body}`}}},
		},
		304: {description: 'You have it'},
		...answersProblems(...(problem.length > 0 ? (['invalid-request', ...problem] as const) : []), 'busy'),
	},
});
