import type {Context} from 'hono';
import {badgePaths} from '../../shared/badges/contract.ts';
import {kidOf} from '../../shared/badges/ed25519.ts';
import {Problem} from '../../shared/problems.ts';
import {answersProblems, describe} from '../http/describe.ts';
import type {Resource} from '../http/resource.ts';
import {badgePage, badgePageHeaders} from './badge-page.ts';
import {findBadge} from './find-badge.ts';
import {createStatusFiles} from './status-files.ts';

/** Anyone may read these, from any page: they are public and say nothing of who asks. */
const open = {
	'Cache-Control': 'public, max-age=300',
	'X-Content-Type-Options': 'nosniff',
	'Access-Control-Allow-Origin': '*',
};

/** Badges in public: one by one, as data and as a page; the keys and the status lists that they are checked with. */
export const badges: Resource = (app, world) => {
	const statusFiles = createStatusFiles(world);

	app.get(
		badgePaths.keys,
		describe(
			{
				summary: 'Public keys that badges were signed with, the one of now first',
				tags: ['badges'],
				responses: {
					200: {description: 'A JSON Web Key Set', content: {'application/jwk-set+json': {schema: {type: 'object'}}}},
				},
			},
			c => {
				const keys = world.credentials.keys.map(x => ({
					kty: 'OKP',
					crv: 'Ed25519',
					x,
					kid: kidOf(x),
					alg: 'EdDSA',
					use: 'sig',
				}));
				return c.body(JSON.stringify({keys}), 200, {...open, 'Content-Type': 'application/jwk-set+json'});
			},
		),
	);

	app.get(
		'/v1/badges/status/:list',
		describe(
			{
				summary: 'Which badges are revoked, or suspended: a bit for each, 131,072 in a list',
				tags: ['badges'],
				parameters: [
					{
						in: 'path',
						name: 'list',
						required: true,
						schema: {type: 'string', pattern: '^(revocation|suspension)-\\d+$'},
						description: 'as a badge’s credentialStatus names it',
					},
				],
				responses: {
					200: {
						description: 'A BitstringStatusListCredential, signed',
						content: {'application/vc+jwt': {schema: {type: 'string'}}},
					},
					304: {description: 'You have it'},
					...answersProblems('not-found', 'busy'),
				},
			},
			async c => {
				const name = c.req.param('list');
				const file = (await statusFiles()).find(each => each.name === name);
				if (!file) throw new Problem('not-found', 'There is no such status list');
				const headers = {...open, ETag: file.etag, 'Content-Type': 'application/vc+jwt'};
				const held = c.req
					.header('if-none-match')
					?.split(',')
					.map(tag => tag.trim().replace(/^W\//, ''));
				if (held?.some(tag => tag === file.etag || tag === '*')) return new Response(null, {status: 304, headers});
				return new Response(file.token, {headers});
			},
		),
	);

	const badgeOf = async (c: Context) => {
		const badge = await findBadge(world, c.req.param('id') ?? '');
		if (!badge) throw new Problem('not-found', 'There is no badge of this id');
		return badge;
	};

	app.get(
		'/v1/badges/:id',
		describe(
			{
				summary: 'A badge: its signed token, how it stands, its chain',
				tags: ['badges'],
				parameters: [idParameter],
				responses: {
					200: {
						description: 'The badge',
						content: {'application/json': {schema: {$ref: '#/components/schemas/PublicBadge'}}},
					},
					...answersProblems('not-found', 'busy'),
				},
			},
			async c => c.json(await badgeOf(c), 200, {...open, 'Cache-Control': 'public, max-age=60'}),
		),
	);

	app.get(
		'/badges/:id',
		describe(
			{
				summary: 'A badge with its chain, for people',
				tags: ['badges'],
				parameters: [idParameter],
				responses: {200: {description: 'A page'}, ...answersProblems('not-found', 'busy')},
			},
			async c => c.html(badgePage(await badgeOf(c)), 200, {...badgePageHeaders, 'Cache-Control': 'public, max-age=60'}),
		),
	);
};

const idParameter = {
	in: 'path' as const,
	name: 'id',
	required: true,
	schema: {type: 'string' as const, maxLength: 80},
	description: 'the badge’s id',
};
