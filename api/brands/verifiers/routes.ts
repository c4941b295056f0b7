import * as v from 'valibot';
import {
	MadeVerifier,
	NewVerifier,
	Verifier,
	VerifierAnswer,
	VerifierChange,
	VerifierTry,
} from '../../../shared/brands/contract-verifiers.ts';
import {actorOf} from '../../accounts/principal.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {ownBrand, seenBrand} from '../own-brand.ts';
import type {Account} from '../rules.ts';
import {endVerifier, isProvedEndpoint, makeVerifier, turnVerifier, verifierWith} from './keep-verifier.ts';
import {type VerifierRow, verifiersOf} from './queries.ts';
import {tryVerifier} from './try-verifier.ts';

const ofBrand = v.object({brand: v.string()});
const ofVerifier = v.object({brand: v.string(), verifier: v.string()});
const tag = 'brands';

const shown = (brand: Account, {id, account, endpoint, method, fields, active, createdAt}: VerifierRow) => ({
	id,
	brand: account,
	endpoint,
	method,
	fields,
	active,
	proved: isProvedEndpoint(brand, endpoint),
	createdAt: createdAt.toISOString(),
});

/** Query systems that brands run themselves. */
export const verifierEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/brands/:brand/verifiers',
		summary: 'The brand’s own query systems',
		tag,
		access: ['member', 'reviewer'],
		scope: 'brands:read',
		params: ofBrand,
		answer: {status: 200, schema: v.object({verifiers: v.array(Verifier)}), description: 'The oldest first'},
		problems: ['not-found'],
		async handle({world, principal, params}) {
			const brand = await seenBrand(world, principal, params.brand);
			return {verifiers: (await verifiersOf(world.storage, brand.id)).map(row => shown(brand, row))};
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/brands/:brand/verifiers',
		summary: 'Tell of a query system; the secret that signs its queries is shown this once',
		tag,
		access: ['member'],
		scope: 'brands:write',
		params: ofBrand,
		body: NewVerifier,
		answer: {status: 201, schema: MadeVerifier, description: 'The query system, with its secret'},
		problems: ['not-found', 'too-many'],
		async handle({world, principal, params, body}) {
			const brand = await ownBrand(world, principal, params.brand);
			const {row, secret} = await makeVerifier(world, brand, actorOf(principal), body);
			return {...shown(brand, row), secret};
		},
	}),
	defineEndpoint({
		method: 'patch',
		path: '/v1/brands/:brand/verifiers/:verifier',
		summary: 'Turn a query system on or off',
		tag,
		access: ['member'],
		scope: 'brands:write',
		params: ofVerifier,
		body: VerifierChange,
		answer: {status: 200, schema: Verifier, description: 'The query system'},
		problems: ['not-found'],
		async handle({world, principal, params, body}) {
			const brand = await ownBrand(world, principal, params.brand);
			const row = await verifierWith(world, brand.id, params.verifier);
			return shown(brand, await turnVerifier(world, row, actorOf(principal), body.active));
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/brands/:brand/verifiers/:verifier/try',
		summary: 'Send a signed query to it now, and see its answer',
		tag,
		access: ['member'],
		scope: 'brands:write',
		// It makes this server ask others
		limit: 'sign-in',
		params: ofVerifier,
		body: VerifierTry,
		answer: {status: 200, schema: VerifierAnswer, description: 'What was sent, and what came back'},
		problems: ['not-found', 'not-now'],
		async handle({world, principal, params, body}) {
			const brand = await ownBrand(world, principal, params.brand);
			return tryVerifier(world, brand, await verifierWith(world, brand.id, params.verifier), actorOf(principal), body);
		},
	}),
	defineEndpoint({
		method: 'delete',
		path: '/v1/brands/:brand/verifiers/:verifier',
		summary: 'Remove a query system',
		tag,
		access: ['member'],
		scope: 'brands:write',
		params: ofVerifier,
		answer: {status: 204, schema: null, description: 'It is gone'},
		problems: ['not-found'],
		async handle({world, principal, params}) {
			const brand = await ownBrand(world, principal, params.brand);
			await endVerifier(world, await verifierWith(world, brand.id, params.verifier), actorOf(principal));
		},
	}),
];
