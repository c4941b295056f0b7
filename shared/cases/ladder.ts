import {dayMs} from '../clock.ts';

/** The warning ladder, as data: how long a warning lasts, what counts once, and what comes next. */
export const ladder = {
	/** each warning lasts so many days */
	lastsDays: 365,
	/** decisions within so many days of the first count as one violation */
	countOnceDays: 3,
	steps: [
		{strike: 1, next: 'Another within 365 days is strike 2.'},
		{strike: 2, next: 'Another within 365 days is strike 3, the last.'},
		{strike: 3, next: 'Each further one is strike 3 again, for 365 days anew.'},
	],
	rule: 'an offer was found not genuine (PRC CRPL art. 55; SAMR penalties 2015, art. 5)',
	source: 'this server’s rule',
} as const;

export type WarningStanding = {issuedAt: Date; until: Date; liftedAt: Date | null};
export type Strike = {strike: 1 | 2 | 3; next: string; rule: string; until: Date};

/** The warning that follows from a violation at `at`, by those that are in force then. */
export function nextStrike(warnings: readonly WarningStanding[], at: Date): Strike {
	const inForce = warnings.filter(({issuedAt, until, liftedAt}) => liftedAt === null && issuedAt <= at && at < until);
	const count = Math.min(ladder.steps.length, violations([...inForce.map(({issuedAt}) => issuedAt), at]));
	const {strike, next} = ladder.steps[count - 1] ?? ladder.steps[0];
	return {
		strike,
		next,
		rule: `Strike ${strike} of ${ladder.steps.length}: ${ladder.rule}. ${next}`,
		until: new Date(at.getTime() + ladder.lastsDays * dayMs),
	};
}

/** How often somebody violated a rule: what lies within three days of the first counts once. */
function violations(at: readonly Date[]): number {
	let count = 0;
	let first = Number.NEGATIVE_INFINITY;
	for (const ms of at.map(each => each.getTime()).toSorted((a, b) => a - b)) {
		if (ms - first < ladder.countOnceDays * dayMs) continue;
		first = ms;
		count++;
	}
	return count;
}
