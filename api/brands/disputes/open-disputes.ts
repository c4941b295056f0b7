import {leadersOf} from '../../accounts/queries.ts';
import type {World} from '../../world.ts';
import {changeAccount, letterStep} from '../change-account.ts';
import {disputeMail} from '../letters.ts';
import {accountById, rivalsOf} from '../queries.ts';
import {isSerious} from '../rules.ts';
import {addDispute} from './queries.ts';
import {disputeBetween, withDispute} from './rules.ts';

/**
 * Opens every dispute that this account is in and that is not open yet. It runs after each change that can make a claim
 * serious; of two at the same time the later one sees both. A sandbox has none: everybody tries the same names there.
 */
export async function openDisputes(world: World, id: string): Promise<void> {
	const {storage} = world;
	if (world.mode === 'test') return;
	const account = await accountById(storage, id);
	if (!account || !isSerious(account)) return;
	for (const rival of await rivalsOf(storage, account)) {
		const dispute = disputeBetween(account, rival, world.newId('dsp'), world.now());
		if (!dispute) continue;
		const [holder, claimant] = dispute.holder === id ? [account, rival] : [rival, account];
		const told = await leadersOf(storage, holder.organization);
		await changeAccount(
			world,
			claimant.id,
			now => {
				// Somebody else was faster
				if (now.disputes.some(each => each.holder === holder.id && each.name === dispute.name)) return null;
				return {
					after: withDispute(now, dispute),
					act: {actor: 'system', act: 'brand.dispute.opened', about: dispute.id, details: {...dispute}},
					steps: tx => [
						addDispute(storage, tx, dispute),
						...told.map(({email}) => letterStep(world, tx, {to: email, ...disputeMail(holder, dispute)})),
					],
				};
			},
			() => disputeMail(claimant, dispute),
		);
	}
}
