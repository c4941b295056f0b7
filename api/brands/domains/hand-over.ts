import type {World} from '../../world.ts';
import {changeAccount} from '../change-account.ts';
import {domainHandedOverMail, domainSharedMail} from '../letters.ts';
import {type DomainRow, domainStands} from '../rules.ts';
import {lookForProof} from './look-for-proof.ts';
import {proofsOfOthers, saveCheck} from './queries.ts';
import {afterHandover} from './rules.ts';

/**
 * Somebody proved a domain that another organization had proved before. Its proof is looked for at once: gone, the domain
 * has changed hands, and what rests on it falls now instead of in a week. Still there, whoever holds the domain keeps both,
 * so both stand. Either way the former one is told, and the audit keeps it.
 */
export async function handOver(world: World, proved: DomainRow): Promise<void> {
	// In a sandbox everybody tries the same names
	if (world.mode === 'test') return;
	for (const row of await proofsOfOthers(world.storage, proved))
		await lookAtFormer(world, row, proved).catch((error: unknown) =>
			world.log.error({err: error, domain: row.domain}, 'a domain that changed hands could not be looked at'),
		);
}

async function lookAtFormer(world: World, row: DomainRow, {account: by}: DomainRow): Promise<void> {
	const trouble = await lookForProof(world.outbound, row);
	const now = world.now();
	const details = {domain: row.domain, provedBy: by};
	await changeAccount(
		world,
		row.account,
		account => {
			const before = account.domains.find(({id}) => id === row.id);
			if (!before || !domainStands(before)) return null;
			const actOf = (act: string) => ({actor: 'system', act, about: account.id, details, reason: trouble});
			if (trouble === null) return {after: account, act: actOf('brand.domain.shared'), steps: () => []};
			const fields = afterHandover(before, trouble, now);
			const gone = {...before, ...fields};
			return {
				after: {...account, domains: account.domains.map(each => (each === before ? gone : each))},
				act: actOf('brand.domain.lapsed'),
				steps: tx => [saveCheck(world.storage, tx, before, fields)],
			};
		},
		account => (trouble === null ? domainSharedMail(account, row) : domainHandedOverMail(account, row, trouble)),
	);
}
