import {isOver} from '../../../shared/cases/states.ts';
import {dayMs} from '../../../shared/clock.ts';
import type {Report} from '../report.ts';

export type FollowWorld = {
	now(): Date;
	reports(): Promise<readonly Report[]>;
	/** asks the server of a report how it stands, and keeps what it said */
	ask(report: Report): Promise<void>;
	wait(ms: number): Promise<void>;
};

/** By the clock a report is asked about so often, in ms; one where nothing more is to come, less often. */
const every = 3_600_000;
const everyWhenOver = 7 * dayMs;
/** When the shopper looks, an answer so young, in ms, is good enough. */
const young = 10_000;
/** Between two questions, in ms: the server need not see that they come from one browser in one moment. */
const pause = 400;

/** Whoever is not told how the case stands can no longer take the report back when it is over. */
const isDone = ({caseState, acts}: NonNullable<Report['view']>): boolean =>
	caseState === null ? !acts.includes('withdraw') : isOver(caseState);

/** How old an answer may be, in ms. */
function patienceFor({view}: Report, why: 'clock' | 'shopper'): number {
	if (why === 'shopper') return young;
	return view && isDone(view) ? everyWhenOver : every * 0.9;
}

/** Asks about every report whose last answer is too old. One that the server never acknowledged is the outbox's. */
export async function followReports(world: FollowWorld, why: 'clock' | 'shopper'): Promise<void> {
	const now = world.now().getTime();
	const due = (await world.reports()).filter(report => {
		return report.receipt !== null && now - Date.parse(report.askedAt ?? '1970-01-01') >= patienceFor(report, why);
	});
	for (const [at, report] of due.entries()) {
		if (at > 0) await world.wait(pause);
		await world.ask(report);
	}
}
