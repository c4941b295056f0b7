import type {NewVerifier} from '../../../shared/brands/contract-verifiers.ts';
import {Problem} from '../../../shared/problems.ts';
import {newWebhookSecret} from '../../webhooks/index.ts';
import type {World} from '../../world.ts';
import {actStep} from '../change-account.ts';
import {type Account, isProvedHost} from '../rules.ts';
import {addVerifier, removeVerifier, saveVerifier, type VerifierRow, verifiersOf} from './queries.ts';

const mostVerifiers = 20;

/** May this brand's system be asked at this address? */
export const isProvedEndpoint = (brand: Account, endpoint: string): boolean =>
	isProvedHost(brand, new URL(endpoint).hostname);

/** Writes down a brand's own query system. Answers the secret that signs every query, which is shown this once. */
export async function makeVerifier(
	world: World,
	brand: Account,
	actor: string,
	{endpoint, method, fields}: NewVerifier,
): Promise<{row: VerifierRow; secret: string}> {
	const {storage} = world;
	if (!isProvedEndpoint(brand, endpoint))
		throw new Problem('invalid-request', undefined, [
			{pointer: '/endpoint', detail: 'must be on a host under a domain that the brand proved'},
		]);
	if (fields.code === fields.language)
		throw new Problem('invalid-request', undefined, [
			{pointer: '/fields/language', detail: 'must not have the name of the code'},
		]);
	if ((await verifiersOf(storage, brand.id)).length >= mostVerifiers)
		throw new Problem('too-many', `A brand has ${mostVerifiers} query systems at most`);
	const secret = newWebhookSecret();
	const id = world.newId('ver');
	const row: VerifierRow = {
		id,
		account: brand.id,
		endpoint,
		method,
		fields,
		secret: world.secrets.seal(secret, id),
		active: true,
		createdAt: world.now(),
	};
	await storage.atomically(tx => [
		addVerifier(storage, tx, row),
		actStep(world, tx, {actor, act: 'brand.verifier.made', about: brand.id, details: {verifier: id, endpoint}}),
	]);
	return {row, secret};
}

/** A query system of the brand. Throws `not-found`. */
export async function verifierWith({storage}: World, brand: string, id: string): Promise<VerifierRow> {
	const row = (await verifiersOf(storage, brand)).find(each => each.id === id);
	if (!row) throw new Problem('not-found', 'The brand has no query system with this id');
	return row;
}

/** Turns a query system on or off. */
export async function turnVerifier(world: World, row: VerifierRow, actor: string, active: boolean) {
	await world.storage.atomically(tx => [
		saveVerifier(world.storage, tx, row.id, active),
		actStep(world, tx, {
			actor,
			act: `brand.verifier.${active ? 'on' : 'off'}`,
			about: row.account,
			details: {verifier: row.id},
		}),
	]);
	return {...row, active};
}

export const endVerifier = (world: World, {id, account}: VerifierRow, actor: string): Promise<void> =>
	world.storage.atomically(tx => [
		removeVerifier(world.storage, tx, id),
		actStep(world, tx, {actor, act: 'brand.verifier.removed', about: account, details: {verifier: id}}),
	]);
