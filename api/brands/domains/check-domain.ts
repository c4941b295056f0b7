import {Problem} from '../../../shared/problems.ts';
import type {World} from '../../world.ts';
import {changeAccount} from '../change-account.ts';
import {openDisputes} from '../disputes/open-disputes.ts';
import {domainFailingMail, domainLapsedMail, domainProvedMail} from '../letters.ts';
import {type DomainRow, domainStands} from '../rules.ts';
import {handOver} from './hand-over.ts';
import {lookForProof} from './look-for-proof.ts';
import {saveCheck} from './queries.ts';
import {afterFailure, afterProof} from './rules.ts';

/**
 * Looks for the proof of a domain and writes down what it found; the brand's record follows. `system` when the monthly job
 * looks. In a sandbox every domain is proved at once.
 */
export async function checkDomain(world: World, row: DomainRow, actor: string): Promise<DomainRow> {
	const trouble = world.mode === 'test' ? null : await lookForProof(world.outbound, row);
	const now = world.now();
	let checked = row;
	await changeAccount(
		world,
		row.account,
		account => {
			// As it is now: somebody may have taken it away while the name servers thought
			const before = account.domains.find(({id}) => id === row.id);
			if (!before) throw new Problem('not-found', 'The brand has no such domain any more');
			const fields = trouble === null ? afterProof(before, now) : afterFailure(before, trouble, now);
			checked = {...before, ...fields};
			const moved = domainStands(before) !== domainStands(checked);
			const act = checked.lapsedAt ? 'brand.domain.lapsed' : 'brand.domain.proved';
			return {
				after: {...account, domains: account.domains.map(each => (each === before ? checked : each))},
				act: moved ? {actor, act, about: account.id, details: {domain: row.domain}, reason: trouble} : null,
				steps: tx => [saveCheck(world.storage, tx, before, fields)],
			};
		},
		account => {
			if (!domainStands(row) && domainStands(checked)) return domainProvedMail(account, checked);
			if (domainStands(row) && checked.lapsedAt) return domainLapsedMail(account, checked);
			return domainStands(row) && checked.failures === 1 ? domainFailingMail(account, checked) : null;
		},
	);
	if (!domainStands(checked)) return checked;
	if (!domainStands(row)) await handOver(world, checked);
	await openDisputes(world, row.account);
	return checked;
}
