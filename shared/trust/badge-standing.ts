import type {BadgeProof} from '../badges/prove-badge.ts';
import type {Badge} from '../lookup/record.ts';
import {dayOf} from './freshness.ts';

/**
 * How a badge stands today for a shopper in `country`. `country-unknown`: it is limited and the shopper chose none.
 * `unproved`: it is told of, but no token proves it.
 */
export type BadgeStanding =
	| 'valid'
	| 'country-unknown'
	| 'other-territory'
	| 'not-yet'
	| 'suspended'
	| 'expired'
	| 'revoked'
	| 'unproved';

/** Days are UTC; both ends of `from`..`until` belong to the time in which the badge is valid. `proof` undefined: not checked. */
export function badgeStanding(
	badge: Badge,
	proof: BadgeProof | undefined,
	now: string,
	country: string | null,
): BadgeStanding {
	const today = dayOf(now);
	const status = proof?.is === 'proved' ? proof.status : null;
	// Against a badge the record's word is enough, for it nothing less than its token
	if (badge.revokedAt !== null || status === 'revoked') return 'revoked';
	if (today > badge.until) return 'expired';
	if (status === null) return 'unproved';
	if (badge.suspendedAt || status === 'suspended') return 'suspended';
	if (today < badge.from) return 'not-yet';
	if (badge.territory.length === 0) return 'valid';
	if (country === null) return 'country-unknown';
	return badge.territory.includes(country) ? 'valid' : 'other-territory';
}
