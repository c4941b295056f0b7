import type {afterDecision, CaseAct} from './states.ts';

/** How far what is due to one reporter is. `waived`: given up for something else. `lifted`: fallen with its decision. */
export const remedyStates = ['due', 'offered', 'paid', 'enforced', 'waived', 'lifted'] as const;
export type RemedyState = (typeof remedyStates)[number];

/** It was not given yet; an offer is none until it arrives. */
export const isOwed = (state: RemedyState): boolean => state === 'due' || state === 'offered';

type Rest = (typeof afterDecision)[number];

/** Where a decided case rests, by what became of the remedies of all its reporters, in whichever order they were given. */
export function restOf(states: readonly RemedyState[]): Rest {
	if (states.some(isOwed)) return 'remedy_due';
	if (states.includes('enforced')) return 'remedy_enforced';
	return states.includes('paid') ? 'remedy_paid' : 'decided';
}

/** By which act a case that waits for remedies goes there. */
export const actToRest = {
	remedy_due: 'pay-one',
	remedy_paid: 'pay',
	remedy_enforced: 'enforce',
	decided: 'waive',
} as const satisfies Record<Rest, CaseAct>;
