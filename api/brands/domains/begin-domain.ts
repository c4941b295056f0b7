import type {NewDomain} from '../../../shared/brands/contract-domains.ts';
import {Problem} from '../../../shared/problems.ts';
import type {World} from '../../world.ts';
import {changeAccount} from '../change-account.ts';
import type {DomainRow} from '../rules.ts';
import {newToken} from './look-for-proof.ts';
import {addDomain, removeDomain} from './queries.ts';

const mostDomains = 100;

/** Begins the proof of a domain. Throws `already-there`, `too-many`. */
export async function beginDomain(world: World, brand: string, actor: string, asked: NewDomain): Promise<DomainRow> {
	const row: DomainRow = {
		id: world.newId('dom'),
		account: brand,
		...asked,
		token: newToken(),
		createdAt: world.now(),
		provedAt: null,
		lapsedAt: null,
		checkedAt: null,
		nextCheckAt: null,
		failures: 0,
		failingSince: null,
		trouble: null,
	};
	await changeAccount(world, brand, account => {
		const known = account.domains.find(({domain}) => domain === row.domain);
		if (known)
			throw new Problem('already-there', `This domain is there as ${known.id}; remove it to prove it in another way`);
		if (account.domains.length >= mostDomains)
			throw new Problem('too-many', `A brand has ${mostDomains} domains at most`);
		return {
			after: {...account, domains: [...account.domains, row]},
			act: {actor, act: 'brand.domain.begun', about: brand, details: {domain: row.domain, method: row.method}},
			steps: tx => [addDomain(world.storage, tx, row)],
		};
	});
	return row;
}

/** Takes a domain away; what rested on it is not public any more. */
export async function endDomain(world: World, {id, account, domain}: DomainRow, actor: string): Promise<void> {
	await changeAccount(world, account, before =>
		before.domains.some(each => each.id === id)
			? {
					after: {...before, domains: before.domains.filter(each => each.id !== id)},
					act: {actor, act: 'brand.domain.removed', about: account, details: {domain}},
					steps: tx => [removeDomain(world.storage, tx, id)],
				}
			: null,
	);
}
