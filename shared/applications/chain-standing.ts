import {addSpan, dayOf} from '../clock.ts';
import type {ChainClaim, ChainMark} from './chain.ts';

/** Why a badge falls: `code` for programs, `reason` for the public. */
export type Fall = {code: string; reason: string};

/**
 * How what was granted stands now. `suspended` may stand again; `expired` does not. Of what stands, `falls` is the first
 * day on which it will not, as far as is known today.
 */
export type ChainStanding =
	| {is: 'stands'; falls: {on: string} & Fall}
	| {is: 'suspended'; why: Fall}
	| {is: 'expired'; why: Fall};

/** Whether a granted badge must fall now, and why; else when it will. The chain itself was checked when it was granted. */
export function chainStanding(claim: ChainClaim, mark: ChainMark, now: Date): ChainStanding {
	const [first, ...others] = endsOf(claim, mark);
	const soonest = others.reduce((one, other) => (other.on < one.on ? other : one), first);
	const {on, ...why} = soonest;
	if (on <= dayOf(now)) return {is: 'expired', why};
	if (mark.standing === 'lapsed') return {is: 'expired', why: fall('mark-lapsed', 'the trade mark has lapsed')};
	// A mark in its grace may be renewed as if it had never expired, so what rests on it stays
	if (['unreviewed', 'refused', 'pending'].includes(mark.standing))
		return {is: 'suspended', why: fall('mark-not-confirmed', 'the trade mark is not confirmed')};
	if (!mark.brandVerified)
		return {is: 'suspended', why: fall('brand-not-verified', 'the brand is not verified any more')};
	return {is: 'stands', falls: soonest};
}

const fall = (code: string, reason: string): Fall => ({code, reason});

/** Every day on which something of it is over for good. */
function endsOf(claim: ChainClaim, mark: ChainMark): [Ending, ...Ending[]] {
	return [
		{on: dayAfter(claim.until), ...fall('over', 'its time is over')},
		...claim.mandates.flatMap(({licensor, licensee, until, endedAt}): Ending[] => [
			{on: dayAfter(until), ...fall('licence-over', `the licence from ${licensor} to ${licensee} is over`)},
			...(endedAt
				? [{on: dayOf(endedAt), ...fall('licence-ended', `the licence from ${licensor} to ${licensee} was ended`)}]
				: []),
		]),
		...(mark.lapsesOn === null ? [] : [{on: mark.lapsesOn, ...fall('mark-lapsed', 'the trade mark has lapsed')}]),
	];
}

type Ending = {on: string} & Fall;

const dayAfter = (day: string): string => addSpan(day, {count: 1, unit: 'days'});
