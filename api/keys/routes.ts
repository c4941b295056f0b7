import * as v from 'valibot';
import {ApiKey, KeyRotation, MadeKey, NewKey} from '../../shared/keys/contract.ts';
import {Problem} from '../../shared/problems.ts';
import {actorOf, leads, type Principal} from '../accounts/principal.ts';
import {defineEndpoint, type Endpoint} from '../http/endpoint.ts';
import type {World} from '../world.ts';
import {makeKey} from './make-key.ts';
import {keyById, keysOf} from './queries.ts';
import {revokeKey} from './revoke-key.ts';
import {rotateKey} from './rotate-key.ts';
import {type KeyRow, shownKey} from './rules.ts';

const ofOrganization = v.object({organization: v.string()});
const ofKey = v.object({organization: v.string(), key: v.string()});
const tag = 'keys';

function requireLeader(principal: Principal, organization: string) {
	if (!leads(principal, organization)) throw new Problem('not-found', 'You lead no organization with this id');
}

async function ownKey(
	world: World,
	principal: Principal,
	{organization, key}: v.InferOutput<typeof ofKey>,
): Promise<KeyRow> {
	requireLeader(principal, organization);
	const row = await keyById(world.storage, key);
	if (row?.organization !== organization) throw new Problem('not-found', 'The organization has no key with this id');
	return row;
}

/** Keys are made by people who lead the organization, never by a key. */
export const keyEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/organizations/:organization/keys',
		summary: 'The keys of an organization',
		tag,
		access: ['member'],
		params: ofOrganization,
		answer: {status: 200, schema: v.object({keys: v.array(ApiKey)}), description: 'Its keys, newest first'},
		problems: ['not-found'],
		async handle({world, principal, params}) {
			requireLeader(principal, params.organization);
			return {keys: (await keysOf(world.storage, params.organization)).map(shownKey)};
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/organizations/:organization/keys',
		summary: 'Make a key; it is shown this once',
		tag,
		access: ['member'],
		params: ofOrganization,
		body: NewKey,
		answer: {status: 201, schema: MadeKey, secret: true, description: 'The key'},
		problems: ['not-found', 'too-many'],
		async handle({world, principal, params, body}) {
			requireLeader(principal, params.organization);
			return makeKey(world, params.organization, actorOf(principal), body);
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/organizations/:organization/keys/:key/rotate',
		summary: 'Make the key that follows; the old one stays good for a while',
		tag,
		access: ['member'],
		params: ofKey,
		body: KeyRotation,
		answer: {status: 201, schema: MadeKey, secret: true, description: 'The new key'},
		problems: ['not-found', 'key-ended'],
		handle: async ({world, principal, params, body}) =>
			rotateKey(world, await ownKey(world, principal, params), actorOf(principal), body.overlapHours),
	}),
	defineEndpoint({
		method: 'delete',
		path: '/v1/organizations/:organization/keys/:key',
		summary: 'End a key at once',
		tag,
		access: ['member'],
		params: ofKey,
		answer: {status: 204, schema: null, description: 'It has ended'},
		problems: ['not-found'],
		handle: async ({world, principal, params}) =>
			revokeKey(world, await ownKey(world, principal, params), actorOf(principal)),
	}),
];
