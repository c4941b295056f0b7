import {Problem} from '../../../shared/problems.ts';
import {NotAsked} from '../../outbound/index.ts';
import type {World} from '../../world.ts';
import {actStep} from '../change-account.ts';
import type {Account} from '../rules.ts';
import {isProvedEndpoint} from './keep-verifier.ts';
import type {VerifierRow} from './queries.ts';
import {type CodeQuery, signedQuery} from './signed-query.ts';

const limits = {mostBytes: 4096, whole: 10_000, read: 'excerpt'} as const;

/**
 * Sends a signed query to a brand's own system and answers what came back, as it is. A sandbox sends nothing, since nothing
 * is proved there. Throws `not-now` when the domain is not proved any more.
 */
export async function tryVerifier(world: World, brand: Account, row: VerifierRow, actor: string, query: CodeQuery) {
	if (!isProvedEndpoint(brand, row.endpoint))
		throw new Problem('not-now', 'The domain of this address is not proved any more');
	const sent = signedQuery(row, world.secrets.open(row.secret, row.id), query, world.newId('msg'), world.now());
	if (world.mode === 'test') return {sent, answer: null, trouble: 'the sandbox sends nothing'};
	await world.storage.atomically(tx => [
		actStep(world, tx, {actor, act: 'brand.verifier.tried', about: brand.id, details: {verifier: row.id}}),
	]);
	try {
		const {url, method, headers, body} = sent;
		const got = await world.outbound.fetchPublic(url, {
			...limits,
			method,
			headers,
			...(body !== null && {body}),
		});
		const answer = {
			status: got.status,
			type: got.headers['content-type'] ?? null,
			body: Buffer.from(got.body).toString(),
		};
		return {sent, answer, trouble: null};
	} catch (error) {
		return {sent, answer: null, trouble: error instanceof NotAsked ? error.message : 'no answer came'};
	}
}
