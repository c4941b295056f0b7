import type {Badge} from '../lookup/record.ts';
import {dayOf} from './freshness.ts';

/** How a badge stands today for a shopper in `country`. `country-unknown`: it is limited and the shopper chose none. */
export type BadgeStanding = 'valid' | 'country-unknown' | 'other-territory' | 'not-yet' | 'expired' | 'revoked';

/** Days are UTC; both ends of `from`..`until` belong to the time in which the badge is valid. */
export function badgeStanding(badge: Badge, now: string, country: string | null): BadgeStanding {
	const today = dayOf(now);
	if (badge.revokedAt !== null) return 'revoked';
	if (today > badge.until) return 'expired';
	if (today < badge.from) return 'not-yet';
	if (badge.territory.length === 0) return 'valid';
	if (country === null) return 'country-unknown';
	return badge.territory.includes(country) ? 'valid' : 'other-territory';
}
