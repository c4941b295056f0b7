import {Problem} from '../../shared/problems.ts';
import type {Job} from '../jobs/job.ts';
import type {World} from '../world.ts';
import {moveTicket} from './move.ts';
import {endProposals, ticketsOver} from './queries.ts';
import {remedyStep} from './remedy.ts';

/** Proposals that nobody answered lapse; tickets in which everything is given, or nothing is proposed any more, close. */
export async function endTickets(world: World): Promise<void> {
	const {storage} = world;
	const at = world.now();
	for (const row of await ticketsOver(storage, ['proposed', 'refused', 'coupon', 'paid'], at)) {
		const act = row.state === 'proposed' ? 'lapse' : 'close';
		const remedy = act === 'close' ? await remedyStep(world, row, 'close') : () => [];
		await moveTicket(world, row, {
			act,
			role: 'system',
			actor: 'system',
			reason: act === 'lapse' ? 'it was not answered in time' : 'nothing is waited for any more',
			said: 'Nothing is waited for any more.',
			steps: tx => [endProposals(storage, tx, row.id, 'lapsed', {at}), ...remedy(tx)],
		}).catch(error => {
			if (!(error instanceof Problem)) throw error;
		});
	}
}

/** For the registry of jobs. */
export const serviceDeskJobs: readonly Job[] = [
	{name: 'service-desk.end', every: 3_600_000, by: 'one', run: endTickets},
];
