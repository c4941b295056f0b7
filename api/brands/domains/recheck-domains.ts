import type {World} from '../../world.ts';
import {checkDomain} from './check-domain.ts';
import {dueDomains} from './queries.ts';

/** Domains looked at in one round: each may take seconds. */
const mostAtOnce = 200;

/** Looks again at every proved domain whose month is over. Answers how many. */
export async function recheckDomains(world: World): Promise<number> {
	const due = await dueDomains(world.storage, world.now(), mostAtOnce);
	for (const row of due)
		await checkDomain(world, row, 'system').catch((error: unknown) =>
			world.log.error({err: error, domain: row.domain}, 'a domain could not be checked'),
		);
	return due.length;
}
