import {createHash, randomBytes} from 'node:crypto';
import type {Outbound} from '../../outbound/index.ts';
import {NotAsked} from '../../outbound/index.ts';
import {type Proof, proofPlace} from './rules.ts';

/** 160 random bits, base64url. */
export const newToken = (): string => randomBytes(20).toString('base64url');

/**
 * What has to stand at the proof's place: base64url(SHA-256(token + "." + id of the account)). A server that only repeats
 * what it is asked can't answer it, and a proof of one account is of no use to another.
 */
export const proofValue = ({token, account}: Pick<Proof, 'token' | 'account'>): string =>
	createHash('sha256').update(`${token}.${account}`).digest('base64url');

const limits = {mostBytes: 1024, whole: 10_000, redirects: 3} as const;

/** Looks whether the proof is in its place. Answers null when it is, else why not, in words for whoever has to put it there. */
export async function lookForProof(outbound: Outbound, row: Proof): Promise<string | null> {
	const place = proofPlace(row);
	const value = proofValue(row);
	try {
		if (row.method === 'dns') {
			const records = (await outbound.txt(place)).map(pieces => pieces.join('').trim());
			if (records.includes(value)) return null;
			return records.length === 0
				? `there is no TXT record named ${place}`
				: `no TXT record named ${place} has the value that was asked for`;
		}
		const {status, body} = await outbound.fetchPublic(place, limits);
		if (status !== 200) return `${place} answered ${status}, not 200`;
		return Buffer.from(body).toString().trim() === value ? null : `${place} does not hold what was asked for`;
	} catch (error) {
		// What a connection failed of may tell about our network; the guard's words are made to be shown
		return error instanceof NotAsked ? error.message : `${row.domain} could not be asked`;
	}
}
