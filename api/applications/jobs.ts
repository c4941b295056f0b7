import {Problem} from '../../shared/problems.ts';
import type {Job} from '../jobs/job.ts';
import type {World} from '../world.ts';
import {fallThrough} from './fall-through.ts';
import {moveApplication} from './move.ts';
import {applicationById, findApplications, idsInStates, unsettledApplications} from './queries.ts';
import {settleBadge} from './settle-badge.ts';

/** Ends, suspends, reinstates and reminds, as the rules of the chain and the days ask. */
export async function watchBadges(world: World): Promise<void> {
	for (const {id} of await idsInStates(world.storage, ['granted', 'expiring', 'suspended']))
		await fallThrough(world, id);
}

/** Brings badges to what their applications say, where a stop of the server came between. */
export async function settleBadges(world: World): Promise<void> {
	for (const {id} of await unsettledApplications(world.storage, 500))
		await settleBadge(world, id).catch(error =>
			world.log.error({err: error, application: id}, 'a badge does not follow'),
		);
}

/** Refuses what was incomplete for so long that nobody will complete it. */
export async function abandonIncomplete(world: World): Promise<void> {
	const {rows} = await findApplications(world.storage, {states: ['incomplete'], dueBy: world.now()}, 500);
	for (const {id} of rows) {
		const row = await applicationById(world.storage, id);
		if (row?.state !== 'incomplete') continue;
		const reason = 'what was missing did not come in time';
		const tell = {to: [row.organization]};
		await moveApplication(world, row, {act: 'abandon', role: 'system', actor: 'system', reason, tell}).catch(error => {
			if (!(error instanceof Problem)) throw error;
		});
	}
}

const hour = 3_600_000;

/** For the registry of jobs. */
export const applicationJobs: readonly Job[] = [
	{name: 'badges.watch', every: hour, by: 'one', run: watchBadges},
	{name: 'badges.settle', every: 60_000, by: 'one', run: settleBadges},
	{name: 'applications.abandon', every: 6 * hour, by: 'one', run: abandonIncomplete},
];
