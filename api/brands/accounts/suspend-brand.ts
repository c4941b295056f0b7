import {Problem} from '../../../shared/problems.ts';
import type {World} from '../../world.ts';
import {changeAccount} from '../change-account.ts';
import {openDisputes} from '../disputes/open-disputes.ts';
import {reinstatedMail, suspendedMail} from '../letters.ts';
import {saveAccount} from '../queries.ts';
import type {Account} from '../rules.ts';
import {lostItsName} from './rules.ts';

/** Takes a brand out of the public records, with a reason. One that is suspended stays as it is. */
export const suspendBrand = (world: World, id: string, actor: string, reason: string): Promise<Account> =>
	changeAccount(
		world,
		id,
		account => {
			if (account.suspendedAt !== null) return null;
			const fields = {suspendedAt: world.now(), suspendedWhy: reason};
			return {
				after: {...account, ...fields, version: account.version + 1},
				act: {actor, act: 'brand.suspended', about: id, reason},
				steps: tx => saveAccount(world.storage, tx, account, fields),
			};
		},
		account => suspendedMail(account, reason),
	);

/** Ends a suspension. Throws `not-now` when a dispute gave the brand's name to somebody else. */
export async function reinstateBrand(world: World, id: string, actor: string, reason: string): Promise<Account> {
	const after = await changeAccount(
		world,
		id,
		account => {
			if (account.suspendedAt === null) return null;
			if (lostItsName(account)) throw new Problem('not-now', 'A dispute gave this name to another brand');
			const fields = {suspendedAt: null, suspendedWhy: null};
			return {
				after: {...account, ...fields, version: account.version + 1},
				act: {actor, act: 'brand.reinstated', about: id, reason},
				steps: tx => saveAccount(world.storage, tx, account, fields),
			};
		},
		account => reinstatedMail(account, reason),
	);
	await openDisputes(world, id);
	return after;
}
