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
