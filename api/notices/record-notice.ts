import type {NoticeFact} from '../../shared/notices/contract.ts';
import {assertSame} from '../records/index.ts';
import type {World} from '../world.ts';
import {changeNotices} from './change-notices.ts';
import {addNotice} from './queries.ts';
import {noticeRow} from './rules.ts';

/** Records a line of a public source. False: this line is recorded. Throws `id-taken`. */
export function recordNotice(world: World, fact: NoticeFact): Promise<boolean> {
	const notice = noticeRow(fact);
	return changeNotices(world, notice.about, rows => {
		const known = rows.find(({id}) => id === notice.id);
		if (!known) return {rows: [...rows, notice], steps: tx => [addNotice(world.storage, tx, notice)]};
		assertSame(known, {...notice, withdrawnAt: known.withdrawnAt});
		return null;
	});
}
