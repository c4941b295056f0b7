import {createHash} from 'node:crypto';
import {Problem} from '../../shared/problems.ts';
import {isUniqueViolation, Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {beginRequest, endRequest, forgetRequest, namedRequest, takeOver} from './queries.ts';

/** Whoever began a request and is silent for so long, in ms, has lost it: its process ended. */
const givenUpAfter = 60_000;
const hash = (...parts: readonly string[]) => createHash('sha256').update(parts.join('\0')).digest('hex');

export type Once = {
	/** who asks */
	actor: string;
	/** the Idempotency-Key */
	key: string;
	method: string;
	path: string;
	body: unknown;
	/** the answer holds what is shown once, so it is not kept */
	secret: boolean;
};
export type Done = {status: number; body: string};

/**
 * Does `act` once for all requests of an actor that carry the same key, and gives its answer to each of them.
 * Throws `idempotency-mismatch` when the key came with another request, `idempotency-running` while the first is worked on,
 * `answer-not-kept` when it was done and its answer was a secret. A refused request keeps nothing: it may be sent again.
 */
export async function doOnce(world: World, once: Once, act: () => Promise<Done>): Promise<Done> {
	const {storage} = world;
	const id = hash(once.actor, once.key);
	const request = hash(once.method, once.path, JSON.stringify(once.body ?? null));
	const before = await begin(world, id, request);
	if (before) {
		if (before.body === null) throw new Problem('answer-not-kept');
		return {status: before.status, body: before.body};
	}
	let done: Done;
	try {
		done = await act();
	} catch (error) {
		// What failed by surprise may have been done: it stays named, and is tried again when it counts as given up
		if (error instanceof Problem && error.status < 500)
			await storage.atomically(tx => [forgetRequest(storage, tx, id)]);
		throw error;
	}
	const kept = {status: done.status, body: once.secret ? null : done.body};
	await storage.atomically(tx => [endRequest(storage, tx, id, kept)]);
	return done;
}

/** Null: begin the work. Else how it was answered. */
async function begin(
	{storage, now}: World,
	id: string,
	request: string,
): Promise<{status: number; body: string | null} | null> {
	const at = now();
	try {
		await storage.atomically(tx => [beginRequest(storage, tx, {id, request, at})]);
		return null;
	} catch (error) {
		if (!isUniqueViolation(error)) throw error;
	}
	const before = await namedRequest(storage, id);
	if (!before) throw new Problem('idempotency-running');
	if (before.request !== request) throw new Problem('idempotency-mismatch');
	if (before.status !== null) return {status: before.status, body: before.body};
	if (at.getTime() - before.at.getTime() < givenUpAfter) throw new Problem('idempotency-running');
	try {
		await storage.atomically(tx => [takeOver(storage, tx, before, at)]);
		return null;
	} catch (error) {
		throw error instanceof Stale ? new Problem('idempotency-running') : error;
	}
}
