import type {SubjectKey} from '../../shared/address.ts';
import {Problem} from '../../shared/problems.ts';
import type {World} from '../world.ts';
import {changeNotices} from './change-notices.ts';
import {markWithdrawn} from './queries.ts';

/** The source took its line back. False: it is withdrawn already. Throws `fact-not-found`. */
export const withdrawNotice = (world: World, about: SubjectKey, id: string, withdrawnAt: Date): Promise<boolean> =>
	changeNotices(world, about, rows => {
		const notice = rows.find(row => row.id === id);
		if (!notice) throw new Problem('fact-not-found', `No notice “${id}” names this store or product`);
		if (notice.withdrawnAt) return null;
		return {
			rows: rows.map(row => (row === notice ? {...row, withdrawnAt} : row)),
			steps: tx => [markWithdrawn(world.storage, tx, id, withdrawnAt)],
		};
	});
