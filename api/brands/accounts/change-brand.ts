import {isDeepStrictEqual} from 'node:util';
import type {BrandChange} from '../../../shared/brands/contract-accounts.ts';
import {Problem} from '../../../shared/problems.ts';
import type {World} from '../../world.ts';
import {changeAccount} from '../change-account.ts';
import {openDisputes} from '../disputes/open-disputes.ts';
import {saveAccount} from '../queries.ts';
import type {Account} from '../rules.ts';
import {claimedNames, claimedSites, namesRefused} from './rules.ts';

/** Changes aliases, sites, query hosts and keys of a brand; of names and hosts, what is new among them waits for its proof or a reviewer. */
export async function changeBrand(world: World, id: string, actor: string, asked: BrandChange): Promise<Account> {
	const by = world.mode === 'test' ? 'sandbox' : null;
	const after = await changeAccount(world, id, account => {
		const wrong = namesRefused(account, asked.names ?? []);
		if (wrong.length > 0) throw new Problem('invalid-request', undefined, wrong);
		const {name, names, officialSites, queryDomains, statementKeys} = account;
		const fields = {
			names: asked.names ? claimedNames(name, asked.names, names, by) : names,
			officialSites: asked.officialSites ? [...new Set(asked.officialSites)] : officialSites,
			queryDomains: asked.queryDomains ? claimedSites(asked.queryDomains, queryDomains, by) : queryDomains,
			statementKeys: asked.statementKeys ? [...new Set(asked.statementKeys)] : statementKeys,
		};
		if (isDeepStrictEqual(fields, {names, officialSites, queryDomains, statementKeys})) return null;
		return {
			after: {...account, ...fields, version: account.version + 1},
			act: {actor, act: 'brand.changed', about: id, details: asked},
			steps: tx => saveAccount(world.storage, tx, account, fields),
		};
	});
	if (asked.names) await openDisputes(world, id);
	return after;
}
