import {Problem} from '../../../shared/problems.ts';
import {leadersOf} from '../../accounts/queries.ts';
import type {World} from '../../world.ts';
import {changeAccount, letterStep} from '../change-account.ts';
import {disputeAdmittedMail, disputeDecidedMail} from '../letters.ts';
import {accountById, saveAccount} from '../queries.ts';
import type {Account, DisputeRow} from '../rules.ts';
import {openDisputes} from './open-disputes.ts';
import {disputeById, saveDispute} from './queries.ts';
import {afterLosing, withDispute} from './rules.ts';

export type Parties = {dispute: DisputeRow; holder: Account; claimant: Account};

/** A dispute and who is in it. Throws `not-found`. */
export async function disputeWithParties({storage}: World, id: string): Promise<Parties> {
	const dispute = await disputeById(storage, id);
	const [holder, claimant] = dispute
		? await Promise.all([accountById(storage, dispute.holder), accountById(storage, dispute.claimant)])
		: [null, null];
	if (!dispute || !holder || !claimant) throw new Problem('not-found', 'There is no dispute with this id');
	return {dispute, holder, claimant};
}

const assertUndecided = ({decidedAt}: DisputeRow) => {
	if (decidedAt !== null) throw new Problem('not-now', 'This dispute is decided');
};

/** Admits a dispute: from here on nothing of either side is shown. One that was admitted stays as it is. */
export async function admitDispute(world: World, parties: Parties, actor: string, reason: string): Promise<DisputeRow> {
	const {dispute, holder, claimant} = parties;
	assertUndecided(dispute);
	if (dispute.admittedAt !== null) return dispute;
	const fields = {admittedAt: world.now(), admittedBy: actor};
	const admitted = {...dispute, ...fields};
	const letter = (account: Account) => disputeAdmittedMail(account, {...admitted, reason});
	const told = await leadersOf(world.storage, claimant.organization);
	await changeAccount(
		world,
		holder.id,
		account => ({
			after: withDispute(account, admitted),
			act: {actor, act: 'brand.dispute.admitted', about: dispute.id, reason},
			steps: tx => [
				saveDispute(world.storage, tx, dispute.id, fields),
				...told.map(({email}) => letterStep(world, tx, {to: email, ...letter(claimant)})),
			],
		}),
		letter,
	);
	return admitted;
}

/**
 * Decides whose the name is. The loser's alias is struck, or its account suspended when it is its very name; both are told.
 * Throws `invalid-request` when the winner is no party, `not-now` when it is decided.
 */
export async function decideDispute(
	world: World,
	{dispute, holder, claimant}: Parties,
	actor: string,
	{winner, reason}: {winner: string; reason: string},
): Promise<DisputeRow> {
	assertUndecided(dispute);
	const sides = [holder, claimant];
	const won = sides.find(({id}) => id === winner);
	const lost = sides.find(({id}) => id !== winner);
	if (!won || !lost)
		throw new Problem('invalid-request', undefined, [
			{pointer: '/winner', detail: `must be ${holder.id} or ${claimant.id}`},
		]);
	const fields = {
		decidedAt: world.now(),
		decidedBy: actor,
		winner,
		reason,
		admittedAt: dispute.admittedAt ?? world.now(),
		admittedBy: dispute.admittedBy ?? actor,
	};
	const decided = {...dispute, ...fields};
	const told = await leadersOf(world.storage, won.organization);
	await changeAccount(
		world,
		lost.id,
		account => {
			const losing = afterLosing(account, decided, world.now());
			return {
				after: {...withDispute(account, decided), ...losing, version: account.version + 1},
				others: other => withDispute(other, decided),
				act: {actor, act: 'brand.dispute.decided', about: dispute.id, reason, details: {winner}},
				steps: tx => [
					saveDispute(world.storage, tx, dispute.id, fields),
					...saveAccount(world.storage, tx, account, losing),
					...told.map(({email}) => letterStep(world, tx, {to: email, ...disputeDecidedMail(won, decided)})),
				],
			};
		},
		account => disputeDecidedMail(account, decided),
	);
	// They may go by the same alias under names of their own, which are two records
	if (won.key !== lost.key)
		await changeAccount(world, won.id, account => ({after: account, act: null, steps: () => []}));
	await openDisputes(world, won.id);
	return decided;
}
