import type {ClaimChallenge, SellerClaim} from '../../../shared/sellers/claims.ts';
import {lookForProof, type Proof, proofPlace, proofValue} from '../../brands/index.ts';
import {NotAsked, type Outbound} from '../../outbound/index.ts';
import {challengesInHead} from '../visible-text.ts';
import {type ClaimRow, frontHost, isOwnShop, shownClaim} from './rules.ts';

type Method = ClaimChallenge['method'];

/** Of a front page, in bytes (its head stands first); and in ms from the request to the last byte. */
const limits = {mostBytes: 512 << 10, whole: 10_000, redirects: 3, read: 'excerpt'} as const;

/** A claim is an account of its own, so a proof is of no use to another claim. */
const proofOf = (claim: ClaimRow, method: Proof['method']): Proof => ({
	domain: method === 'http' ? frontHost(claim) : claim.store,
	method,
	token: claim.token,
	account: claim.id,
});

/** Where a claim on a shop of its own may be proved, and by what. A marketplace's pages are not the seller's to change. */
export function challengesOf(claim: ClaimRow): ClaimChallenge[] {
	if (!isOwnShop(claim)) return [];
	const value = proofValue(proofOf(claim, 'dns'));
	const meta = `<meta name="touchstone-challenge" content="${value}">`;
	return [
		{method: 'meta', place: `https://${frontHost(claim)}/`, value: meta},
		{method: 'file', place: proofPlace(proofOf(claim, 'http')), value},
		{method: 'dns', place: proofPlace(proofOf(claim, 'dns')), value},
	];
}

export const claimWithChallenges = (claim: ClaimRow): SellerClaim => shownClaim(claim, challengesOf(claim));

/** Looks in all three places at once. Answers by which one it is proved, or why by none, in words for the claimant. */
export async function lookForChallenge(
	outbound: Outbound,
	claim: ClaimRow,
): Promise<{proof: Method} | {trouble: string}> {
	const looks: readonly [Method, Promise<string | null>][] = [
		['meta', lookInHead(outbound, claim)],
		['file', lookForProof(outbound, proofOf(claim, 'http'))],
		['dns', lookForProof(outbound, proofOf(claim, 'dns'))],
	];
	const troubles: string[] = [];
	for (const [proof, look] of looks) {
		const trouble = await look;
		if (trouble === null) return {proof};
		troubles.push(trouble);
	}
	return {trouble: troubles.join('; ')};
}

async function lookInHead(outbound: Outbound, claim: ClaimRow): Promise<string | null> {
	const place = `https://${frontHost(claim)}/`;
	try {
		const {status, headers, body} = await outbound.fetchPublic(place, limits);
		if (status !== 200) return `${place} answered ${status}`;
		if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '')) return `${place} is not HTML`;
		const right = proofValue(proofOf(claim, 'dns'));
		return challengesInHead(new TextDecoder().decode(body)).includes(right)
			? null
			: `the head of ${place} does not hold the element`;
	} catch (error) {
		// What a connection failed of may tell about our network; the guard's words are made to be shown
		return error instanceof NotAsked ? error.message : `${place} could not be read`;
	}
}
