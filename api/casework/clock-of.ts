import {caseClocks, reachWithin, suitWithin} from '../../shared/cases/clocks.ts';
import {dayMs} from '../../shared/clock.ts';
import type {CaseRow} from './rules.ts';

/**
 * What is waited for now, until when, and where the figure comes from; null: nothing is. The case’s own clock, which an
 * examination moves.
 */
export function clockOf({
	kind,
	state,
	dueAt,
	since,
}: Pick<CaseRow, 'kind' | 'state' | 'dueAt' | 'since'>): {due: string; until: string; source: string} | null {
	// A brand's notice that was answered waits for the brand
	const clock = kind === 'ip-notice' && state === 'answered' ? suitWithin : caseClocks[state];
	if (!clock || !dueAt) return null;
	// While the notice is on its way another clock runs, which is longer
	const isOnItsWay = state === 'seller_notified' && dueAt.getTime() - since.getTime() > clock.days * dayMs;
	const {due, source} = isOnItsWay ? reachWithin : clock;
	return {due, until: dueAt.toISOString(), source};
}
