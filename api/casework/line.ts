import type {CaseFactsWanted} from '../cases/index.ts';
import {type CaseRow, type Hearing, notShownBecause, reachedAtOf} from './rules.ts';

/**
 * The public line "a case is open since": shown from when it was accepted, three independent reporters stand behind it and
 * the notice provably arrived; gone as soon as one of these is not so any more.
 */
export function lineOf(
	row: CaseRow,
	hearing: Hearing,
	at: Date,
): {fields: Pick<CaseRow, 'shownAt'> | null; facts: Pick<CaseFactsWanted, 'show' | 'close'>} {
	const reachedAt = reachedAtOf(hearing.notices);
	const shows = notShownBecause(row, reachedAt).length === 0;
	if (shows && row.shownAt === null && row.seller && reachedAt)
		return {
			fields: {shownAt: at},
			facts: {
				show: {
					id: row.id,
					seller: row.seller,
					listing: row.listing,
					openSince: row.acceptedAt ?? row.createdAt,
					reporters: row.independent,
					noticeReachedAt: reachedAt,
					closedAt: null,
				},
			},
		};
	if (!shows && row.shownAt !== null) return {fields: {shownAt: null}, facts: {close: {id: row.id, at}}};
	return {fields: null, facts: {}};
}
