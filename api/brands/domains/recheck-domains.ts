import type {World} from '../../world.ts';
import type {DomainRow} from '../rules.ts';
import {checkDomain} from './check-domain.ts';
import {dueDomains} from './queries.ts';

/** Domains looked at in one run, and at the same time: each may take ten seconds, and other jobs wait for this one. */
const mostInOneRun = 60;
const atOnce = 20;

/** Looks again at proved domains whose month is over, who waited longest first. Answers how many. */
export async function recheckDomains(world: World): Promise<number> {
	const due = await dueDomains(world.storage, world.now(), mostInOneRun);
	for (let at = 0; at < due.length; at += atOnce)
		await Promise.all(due.slice(at, at + atOnce).map(row => recheck(world, row)));
	return due.length;
}

const recheck = (world: World, row: DomainRow): Promise<unknown> =>
	checkDomain(world, row, 'system').catch((error: unknown) =>
		world.log.error({err: error, domain: row.domain}, 'a domain could not be checked'),
	);
