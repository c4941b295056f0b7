/** How long something may take, and where the figure comes from. */
export type Clock = {
	days: number;
	/** working days are Monday to Friday, UTC; holidays are not known here */
	counted: 'working' | 'calendar';
	/** what is due, for whoever waits */
	due: string;
	source: string;
};

/** A figure that nobody prescribes. */
export const ours = 'this server’s rule';

export const dayMs = 86_400_000;

/** The day of an instant in UTC, `YYYY-MM-DD`. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** When a clock that began at `since` has run out, in UTC. */
export function endOf({days, counted}: Pick<Clock, 'days' | 'counted'>, since: Date): Date {
	if (counted === 'calendar') return new Date(since.getTime() + days * dayMs);
	let at = since.getTime();
	for (let left = days; left > 0; ) {
		at += dayMs;
		const weekday = new Date(at).getUTCDay();
		if (weekday !== 0 && weekday !== 6) left--;
	}
	return new Date(at);
}

/** So many days, months or years, as laws and forums count them. */
export type Span = {count: number; unit: 'days' | 'months' | 'years'};

/**
 * The last day of a span that began on a day (`YYYY-MM-DD`), which itself is not counted: 14 days from the 1st end on the 15th;
 * a month from 31 January ends on the last day of February.
 */
export function addSpan(day: string, {count, unit}: Span): string {
	const at = new Date(`${day}T00:00:00Z`);
	if (unit === 'days') return dayOf(new Date(at.getTime() + count * dayMs));
	const months = at.getUTCMonth() + count * (unit === 'years' ? 12 : 1);
	const last = new Date(Date.UTC(at.getUTCFullYear(), months + 1, 0)).getUTCDate();
	return dayOf(new Date(Date.UTC(at.getUTCFullYear(), months, Math.min(at.getUTCDate(), last))));
}
