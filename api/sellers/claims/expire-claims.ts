import {auditStep} from '../../audit/index.ts';
import {Stale} from '../../storage/violations.ts';
import type {World} from '../../world.ts';
import {claimLetters} from './letters.ts';
import {changeClaim, claimsOver, letGo} from './queries.ts';

/** Ends claims whose time is over, so that a seller is free again. */
export async function expireClaims(world: World): Promise<void> {
	const {storage} = world;
	const at = world.now();
	for (const claim of await claimsOver(storage, at)) {
		const reason = claim.state === 'proved' ? 'the proof is a year old' : 'it was not proved in time';
		const entry = {at, actor: 'system', act: 'claim.expired', about: claim.id, reason};
		const tell = claim.state === 'proved' ? await claimLetters(world, claim, 'expired', reason) : () => [];
		await storage
			.atomically(tx => [
				changeClaim(storage, tx, claim, {state: 'expired', reason}),
				letGo(storage, tx, claim.id),
				...tell(tx),
				auditStep(storage, tx, {id: world.newId('aud'), ...entry}),
			])
			.catch(error => {
				if (!(error instanceof Stale)) throw error;
			});
	}
}
