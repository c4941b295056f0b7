import {NotAsked} from '../../outbound/index.ts';
import type {World} from '../../world.ts';
import type {Account} from '../rules.ts';
import {isProvedEndpoint} from './keep-verifier.ts';
import {type VerifierRow, verifiersOf} from './queries.ts';
import {type CodeQuery, signedQuery} from './signed-query.ts';

const limits = {mostBytes: 4096, whole: 10_000, read: 'excerpt'} as const;

/** The brand's own query system that is asked for shoppers: the oldest that is on, on a domain that is still proved. */
export async function verifierOf({storage}: World, brand: Account): Promise<VerifierRow | null> {
	const rows = await verifiersOf(storage, brand.id);
	return rows.find(({active, endpoint}) => active && isProvedEndpoint(brand, endpoint)) ?? null;
}

/** Sends one signed query and answers what came back, as it is. A sandbox sends nothing, since nothing is proved there. */
export async function askVerifier(world: World, row: VerifierRow, query: CodeQuery) {
	const sent = signedQuery(row, world.secrets.open(row.secret, row.id), query, world.newId('msg'), world.now());
	if (world.mode === 'test') return {sent, answer: null, trouble: 'the sandbox sends nothing'};
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
