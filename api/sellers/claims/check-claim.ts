import {Problem} from '../../../shared/problems.ts';
import {actorOf, type Principal} from '../../accounts/principal.ts';
import {auditStep} from '../../audit/index.ts';
import {NotAsked} from '../../outbound/index.ts';
import type {World} from '../../world.ts';
import {holdsToken, visibleText} from '../visible-text.ts';
import {lookForChallenge} from './challenges.ts';
import {ownClaim, tellingChanges} from './own-claim.ts';
import {proveClaim} from './prove-claim.ts';
import {changeClaim} from './queries.ts';
import {type ClaimRow, isClaimOver, isOwnShop, pageOf, whyNotThere} from './rules.ts';

/** In bytes, and in ms from the request to the last byte. */
const limits = {mostBytes: 4 << 20, whole: 10_000};
/** Redirects within the host: to a language, mostly. */
const redirects = 3;

/**
 * Looks for the proof. A shop on a domain of its own is proved by the challenge in its head, in a file or in its DNS,
 * where only who runs it writes. The token in the text of a page proves nothing by itself, for reviews and comments are
 * text too: a reviewer looks whose page it is. What was found wrong stands in `reason`. Throws `not-found`, `not-now`, `changed-meanwhile`, and
 * `invalid-request` with a pointer.
 */
export async function checkClaim(
	world: World,
	principal: Principal,
	id: string,
	{page: named}: {page?: string | undefined},
): Promise<ClaimRow> {
	const before = await ownClaim(world, principal, id);
	if (isClaimOver(before, world.now())) throw new Problem('not-now', 'The claim is over: make a new one');
	const claim = named === undefined ? before : {...before, page: named};
	const page = pageOf(claim);
	const why = page === null ? 'must say where the token stands' : whyNotThere(claim, page);
	if (page === null || why) throw new Problem('invalid-request', undefined, [{pointer: '/page', detail: why ?? ''}]);
	const actor = actorOf(principal);
	const [challenge, trouble] = await Promise.all([
		isOwnShop(claim) ? lookForChallenge(world.outbound, claim) : null,
		lookFor(world, claim, page),
	]);
	if (challenge && 'proof' in challenge) return proveClaim(world, claim, {proof: challenge.proof, actor, reason: null});
	if (trouble !== null) {
		const reason = challenge ? challenge.trouble : trouble;
		return note(world, before, {page: claim.page, reason}, actor, 'claim.not-found');
	}
	// What a reviewer decided stands; a claim that waits for one goes on waiting
	const state = claim.state === 'open' ? 'found' : claim.state;
	const reason = 'the token stands there; a reviewer looks whose page it is';
	return note(world, before, {page: claim.page, state, reason}, actor, 'claim.found');
}

async function note(world: World, claim: ClaimRow, said: Partial<ClaimRow>, actor: string, act: string) {
	const {storage} = world;
	const at = world.now();
	const fields = {...said, checkedAt: at};
	await tellingChanges(world, claim.id, () =>
		storage.atomically(tx => [
			changeClaim(storage, tx, claim, fields),
			auditStep(storage, tx, {id: world.newId('aud'), at, actor, act, about: claim.id, reason: said.reason ?? null}),
		]),
	);
	return {...claim, ...fields, version: claim.version + 1};
}

/** Why the token was not found, in words for the claimant; null when it stands there. */
async function lookFor(world: World, {token}: ClaimRow, page: string): Promise<string | null> {
	try {
		const {status, headers, body} = await world.outbound.fetchPublic(page, {...limits, redirects, read: 'excerpt'});
		if (status !== 200) return `the page answered ${status}`;
		const type = headers['content-type'] ?? '';
		if (!/^(text\/html|application\/xhtml\+xml|text\/plain)\b/i.test(type)) return 'the page is neither HTML nor text';
		const text = new TextDecoder().decode(body);
		if (holdsToken(/^text\/plain/i.test(type) ? text : visibleText(text), token)) return null;
		return 'the token does not stand in the visible text of the page';
	} catch (error) {
		if (error instanceof NotAsked) return error.message;
		world.log.info({err: error, page}, 'a page of a claim could not be read');
		return 'the page could not be read';
	}
}
