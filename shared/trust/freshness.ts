import {dayMs} from '../clock.ts';
import type {Case} from './signal.ts';

/** An answer nobody confirmed for this long is said in the past tense (product design, "Decisions and warnings"). */
const saidAsCurrentFor = dayMs;

/**
 * What is good in a record, or missing from it, counts this long without being confirmed; longer, and whoever freezes
 * the server's answers could keep a revoked badge alive. Certificates' revocation answers may be used up to ten days
 * (CA/Browser Forum baseline requirements, 4.9.10); a week stays below that.
 */
const goodCountsFor = 7 * dayMs;

/** In ms; null when nobody ever answered. */
const age = ({records: {freshness}, now}: Case): number | null =>
	freshness.is === 'nothing' ? null : Date.parse(now) - Date.parse(freshness.at);

/** The instant up to which the records are vouched for, when that is a day or more ago; null while they are current. */
export function asOf(given: Case): string | null {
	const {freshness} = given.records;
	return freshness.is !== 'nothing' && (age(given) ?? 0) >= saidAsCurrentFor ? freshness.at : null;
}

/** Whether a badge, a review or something's absence may still decide the level. */
export function goodStillCounts(given: Case): boolean {
	const ms = age(given);
	return ms !== null && ms < goodCountsFor;
}

/** The UTC day of an instant: 2026-11-22 */
export const dayOf = (instant: string): string => new Date(Date.parse(instant)).toISOString().slice(0, 10);

export const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / dayMs;
