import type {ClaimProof} from '../../../shared/sellers/claims.ts';
import {auditStep} from '../../audit/index.ts';
import type {World} from '../../world.ts';
import {claimLetters} from './letters.ts';
import {tellingChanges} from './own-claim.ts';
import {changeClaim, claimById, holderOfSeller, letGo, takeHold} from './queries.ts';
import {type ClaimRow, holdOf, isClaimOver, provedUntil} from './rules.ts';

export type Proof = {proof: ClaimProof; actor: string; reason: string | null};

/**
 * Takes hold of the seller for a claim. While somebody else holds it, the claim becomes `contested` and a reviewer decides;
 * `displaces` says that one did, against the holder. Throws `changed-meanwhile`.
 */
export async function proveClaim(
	world: World,
	claim: ClaimRow,
	{proof, actor, reason}: Proof,
	displaces = false,
): Promise<ClaimRow> {
	const {storage} = world;
	const at = world.now();
	const holds = holdOf(claim, proof);
	const holderId = await holderOfSeller(storage, holds);
	const holder = holderId === null ? null : await claimById(storage, holderId);
	const isFree = !holder || isClaimOver(holder, at) || holder.organization === claim.organization || displaces;
	const fields: Partial<ClaimRow> = isFree
		? {state: 'proved', proof, reason, checkedAt: at, provedAt: at, expiresAt: provedUntil(at)}
		: {state: 'contested', proof, reason, checkedAt: at};
	const act = isFree ? 'claim.proved' : 'claim.contested';
	const loses = isFree && holder && holder.id !== claim.id ? holder : null;
	const tell = await claimLetters(world, claim, isFree ? 'proved' : 'contested', reason);
	const tellLoser = loses && displaces ? await claimLetters(world, loses, 'lost', reason) : () => [];
	await tellingChanges(world, claim.id, () =>
		storage.atomically(tx => [
			changeClaim(storage, tx, claim, fields),
			...(loses ? loseSteps(world, loses, displaces)(tx) : []),
			...tell(tx),
			...tellLoser(tx),
			...(isFree && holder?.id !== claim.id ? [takeHold(storage, tx, holds, claim.id)] : []),
			auditStep(storage, tx, {id: world.newId('aud'), at, actor, act, about: claim.id, reason, details: {proof}}),
		]),
	);
	return {...claim, ...fields, version: claim.version + 1};
}

/** The claim that held the seller before: followed by a newer one, or decided against. */
const loseSteps = (world: World, holder: ClaimRow, displaced: boolean) => (tx: Parameters<typeof letGo>[1]) => [
	letGo(world.storage, tx, holder.id),
	changeClaim(world.storage, tx, holder, {
		state: displaced ? 'refused' : 'expired',
		reason: displaced ? 'a reviewer decided for another claim' : 'another claim follows it',
	}),
];
