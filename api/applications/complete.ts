import {checkChain} from '../../shared/applications/chain.ts';
import type {Completion} from '../../shared/applications/contract.ts';
import {Problem} from '../../shared/problems.ts';
import {actorOf, type Principal} from '../accounts/principal.ts';
import type {World} from '../world.ts';
import {ours, withoutCode} from './apply.ts';
import {documentFaults, mandateRows} from './filing.ts';
import {caseOfParty, chainFactsOf, isApplicant, noApplication} from './load-case.ts';
import {moveApplication, requireVersion} from './move.ts';
import {replaceMandates} from './queries.ts';
import type {ApplicationRow} from './rules.ts';

/**
 * Sends what a reviewer asked for; the application is looked at anew. Throws `not-found`, `changed-meanwhile`,
 * `not-now`, and with pointers `invalid-request`, `chain-does-not-hold`.
 */
export async function completeApplication(
	world: World,
	principal: Principal,
	id: string,
	{version, company, mandates, documents, words}: Completion,
): Promise<ApplicationRow> {
	const found = await caseOfParty(world, principal, id);
	if (!isApplicant(principal, found)) throw noApplication();
	const {row} = found;
	requireVersion(row, version);
	const errors = await documentFaults(world, row.organization, {mandates: mandates ?? [], documents: documents ?? []});
	if (errors.length > 0) throw new Problem('invalid-request', undefined, errors);
	const fields = {
		round: row.round + 1,
		...(company !== undefined && {company}),
		...(documents && {documents}),
	};
	const links = mandates ? await mandateRows(world, row, mandates) : found.mandates;
	const filed = {...found, row: {...row, ...fields}, mandates: links};
	const faults = checkChain(...chainFactsOf(filed, world.now())).filter(({code}) => !ours.has(code));
	if (faults.length > 0) throw new Problem('chain-does-not-hold', undefined, faults.map(withoutCode));
	return moveApplication(world, row, {
		act: 'complete',
		role: 'applicant',
		actor: actorOf(principal),
		reason: words,
		fields: {...fields, reason: null},
		steps: tx => (mandates ? replaceMandates(world.storage, tx, id, links) : []),
	});
}
