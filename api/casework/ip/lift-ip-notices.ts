import {suitWithin} from '../../../shared/cases/clocks.ts';
import {Problem} from '../../../shared/problems.ts';
import type {World} from '../../world.ts';
import {endIpNotice} from './change-ip-notice.ts';
import {ipNoticesDue} from './queries.ts';

/** Lifts notices that the seller answered and for which the brand showed no complaint or suit in time. */
export async function liftIpNotices(world: World): Promise<void> {
	for (const row of await ipNoticesDue(world.storage, world.now()))
		await endIpNotice(world, row, 'system', {
			fields: {state: 'lifted', dueAt: null},
			move: {
				act: 'settle',
				reason: `lifted: no complaint or suit was shown within ${suitWithin.days} days (${suitWithin.source})`,
			},
		}).catch(error => {
			if (!(error instanceof Problem)) throw error;
		});
}
