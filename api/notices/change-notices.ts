import type {SubjectKey} from '../../shared/address.ts';
import {changeFacts} from '../records/index.ts';
import type {Db, Step} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {productNoticePart, storeNoticePart} from './parts.ts';
import type {NoticeRow} from './rules.ts';

type NoticeChange = {rows: readonly NoticeRow[]; steps(tx: Db): readonly Step[]};

/** Changes the notices about one store or product. */
export function changeNotices(
	world: World,
	about: SubjectKey,
	decide: (rows: readonly NoticeRow[]) => NoticeChange | null,
): Promise<boolean> {
	const part = about.startsWith('store:') ? storeNoticePart : productNoticePart;
	return changeFacts(world, about, [part], ([rows]) => {
		const change = decide(rows);
		return change && {rows: [change.rows], steps: change.steps};
	});
}
