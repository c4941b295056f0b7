import {dayMs} from '../clock.ts';

/** What follows from reports without foundation: Reg. (EU) 2022/2065 art. 23 asks for a warning first, and for limits in time. */
export const abuseFigures = {
	/** manifestly unfounded reports within `withinDays` */
	warnFrom: {is: 2, why: 'one may be an error; art. 23(2) speaks of frequently'},
	/** of them after the warning */
	suspendFrom: {is: 2, why: 'a warning has to be a chance'},
	withinDays: {is: 365, why: 'what is older says nothing about now'},
	/** the first suspension, the next, all later ones, in days */
	suspensionDays: {is: [30, 90, 180], why: 'for a reasonable period, art. 23(1); longer for who comes back'},
} as const;

/** A report that a reviewer set aside as manifestly unfounded, whose sender's contact was confirmed. */
export type Unfounded = {
	/** when it was sent, and when it was found so */
	sentAt: Date;
	at: Date;
};
export type Measure = {kind: 'warning' | 'suspension'; at: Date; until: Date | null; liftedAt: Date | null};

/**
 * What the newest unfounded report leads to; null: nothing yet. Measures that were lifted count as if they had never been, and
 * the report that one named is not among `unfounded` any more.
 */
export function nextMeasure(
	unfounded: readonly Unfounded[],
	measures: readonly Measure[],
	now: Date,
): {kind: 'warning'} | {kind: 'suspension'; until: Date} | null {
	const since = now.getTime() - abuseFigures.withinDays.is * dayMs;
	const recent = unfounded.filter(({at}) => at.getTime() > since);
	const standing = measures.filter(({liftedAt}) => liftedAt === null);
	if (suspendedUntil(standing, now) !== null) return null;
	const last = Math.max(...standing.map(({at}) => at.getTime()), 0);
	const isWarned = last > since;
	if (!isWarned) return recent.length >= abuseFigures.warnFrom.is ? {kind: 'warning'} : null;
	// What was sent before the warning could not heed it
	if (recent.filter(({sentAt}) => sentAt.getTime() > last).length < abuseFigures.suspendFrom.is) return null;
	const before = standing.filter(({kind}) => kind === 'suspension').length;
	const days = abuseFigures.suspensionDays.is.at(Math.min(before, 2)) ?? 180;
	return {kind: 'suspension', until: new Date(now.getTime() + days * dayMs)};
}

/** Until when no report is taken from somebody; null: they are taken. */
export function suspendedUntil(measures: readonly Measure[], now: Date): Date | null {
	const ends = measures.flatMap(({kind, until, liftedAt}) =>
		kind === 'suspension' && liftedAt === null && until !== null && until > now ? [until.getTime()] : [],
	);
	return ends.length === 0 ? null : new Date(Math.max(...ends));
}
