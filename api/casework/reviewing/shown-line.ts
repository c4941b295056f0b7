import type * as v from 'valibot';
import {caseClocks, reachWithin, suitWithin} from '../../../shared/cases/clocks.ts';
import type {CaseLine, ClockView} from '../../../shared/cases/contract-review.ts';
import type {CaseRow} from '../rules.ts';

export const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const harms = [0, 1, 2] as const;

/** What is waited for now, until when, and where the figure comes from; null: nothing is. */
export function clockOf(
	{kind, state, dueAt, since}: Pick<CaseRow, 'kind' | 'state' | 'dueAt' | 'since'>,
	now: Date,
): v.InferOutput<typeof ClockView> | null {
	// A brand's notice that was answered waits for the brand
	const clock = kind === 'ip-notice' && state === 'answered' ? suitWithin : caseClocks[state];
	if (!clock || !dueAt) return null;
	// Until the notice arrived another clock runs
	const told = state === 'seller_notified' && dueAt.getTime() - since.getTime() > clock.days * 86_400_000;
	const {due, source} = told ? reachWithin : clock;
	return {due, until: dueAt.toISOString(), source, over: dueAt < now};
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
	clock: clockOf(row, now),
	decideBy: iso(row.decideBy),
	outcome: row.outcome,
	createdAt: row.createdAt.toISOString(),
	firstAnsweredAt: iso(row.firstActAt),
});
