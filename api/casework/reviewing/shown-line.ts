import type * as v from 'valibot';
import type {CaseLine, ClockView} from '../../../shared/cases/contract-review.ts';
import {clockOf} from '../clock-of.ts';
import type {CaseRow} from '../rules.ts';

export const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const harms = [0, 1, 2] as const;

/** What is waited for now, and whether it is over. */
export function clockNow(row: CaseRow, now: Date): v.InferOutput<typeof ClockView> | null {
	const clock = clockOf(row);
	return clock && {...clock, over: Date.parse(clock.until) < now.getTime()};
}

/** A case as one line of a queue. */
export const shownLine = (
	row: CaseRow,
	{reports, assigneeName, you, now}: {reports: number; assigneeName: string; you: string; now: Date},
): CaseLine => ({
	id: row.id,
	version: row.version,
	kind: row.kind,
	state: row.state,
	since: row.since.toISOString(),
	harm: harms[row.harm] ?? 0,
	seller: {key: row.seller, store: row.store, id: row.sellerId, name: row.sellerName},
	listing: row.listing,
	title: row.title,
	brand: row.brandName,
	assignee: row.assignee === null ? null : {id: row.assignee, name: assigneeName, isYou: row.assignee === you},
	reports,
	independent: row.independent,
	clock: clockNow(row, now),
	decideBy: iso(row.decideBy),
	outcome: row.outcome,
	createdAt: row.createdAt.toISOString(),
	firstAnsweredAt: iso(row.firstActAt),
});
