/**
 * How long a trade mark holds. Most laws protect a mark for ten years and let it be renewed from twelve months before its
 * end to six months after (Madrid Protocol art. 6, 7; TRIPS art. 18; PRC Trademark Law art. 39, 40). Days are calendar days
 * in UTC, the last day included.
 */
export const termYears = 10;
export const renewalOpensMonths = 12;
export const graceMonths = 6;

/** What decides about a mark's standing. */
export type MarkFacts = {
	/** the office's word: applied for, or registered */
	status: 'pending' | 'registered';
	/** the last day of protection, YYYY-MM-DD; null while pending */
	expiresAt: string | null;
	/** ours: null until somebody looked at it */
	decision: 'confirmed' | 'refused' | null;
};

export type MarkStanding = {
	/** `unreviewed`, `refused`: our own word; `pending`: not registered; `grace`: ended, may still be renewed */
	is: 'unreviewed' | 'refused' | 'pending' | 'in-force' | 'renewable' | 'grace' | 'lapsed';
	/** may something new rest on it? */
	eligible: boolean;
	/** does what rests on it stay? */
	holds: boolean;
	/** days on which a renewal is possible; null while pending */
	renewal: {from: string; until: string} | null;
};

/** The day `months` later (or earlier); the last of the month where that day does not exist. */
export function addMonths(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
	last.setUTCDate(Math.min(date, last.getUTCDate()));
	return last.toISOString().slice(0, 10);
}

/** When a mark may be renewed, by its last day of protection. */
export const renewalWindow = (expiresAt: string) => ({
	from: addMonths(expiresAt, -renewalOpensMonths),
	until: addMonths(expiresAt, graceMonths),
});

/** How a mark stands on the day of `now`. */
export function markStanding({status, expiresAt, decision}: MarkFacts, now: Date): MarkStanding {
	const renewal = expiresAt === null ? null : renewalWindow(expiresAt);
	const standing = (is: MarkStanding['is']): MarkStanding => ({
		is,
		eligible: is === 'in-force' || is === 'renewable',
		holds: is === 'in-force' || is === 'renewable' || is === 'grace',
		renewal,
	});
	const today = now.toISOString().slice(0, 10);
	if (decision === 'refused') return standing('refused');
	if (renewal !== null && today > renewal.until) return standing('lapsed');
	if (decision === null) return standing('unreviewed');
	if (status === 'pending' || expiresAt === null || renewal === null) return standing('pending');
	if (today > expiresAt) return standing('grace');
	return standing(today >= renewal.from ? 'renewable' : 'in-force');
}
