/** How far an application is. Words and order: product design, "Badges". */
export const applicationStates = [
	'applied',
	'incomplete',
	'in_review',
	'granted',
	'expiring',
	'expired',
	'suspended',
	'revoked',
	'refused',
	'appealed',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** Who may do an act. `brand`: whoever acts for the brand account; `system`: a job, by the rules of the chain. */
export type Actor = 'applicant' | 'brand' | 'reviewer' | 'operator' | 'system';

export type Transition = {from: readonly ApplicationState[]; to: ApplicationState; who: readonly Actor[]};

const standing = ['granted', 'expiring'] as const;

/**
 * REGISTRY: everything that may happen to an application. `approve`: one of two reviewers grants and the other is waited
 * for. A refusal that an appeal did not change is final: `appealed` is known from the events, and `appeal` asks them.
 */
export const transitions = {
	take: {from: ['applied'], to: 'in_review', who: ['reviewer']},
	ask: {from: ['applied', 'in_review'], to: 'incomplete', who: ['reviewer']},
	complete: {from: ['incomplete'], to: 'applied', who: ['applicant']},
	abandon: {from: ['incomplete'], to: 'refused', who: ['system']},
	approve: {from: ['in_review', 'appealed'], to: 'in_review', who: ['reviewer']},
	grant: {from: ['in_review', 'appealed'], to: 'granted', who: ['reviewer']},
	refuse: {from: ['applied', 'in_review', 'appealed'], to: 'refused', who: ['reviewer']},
	appeal: {from: ['refused'], to: 'appealed', who: ['applicant']},
	'near-end': {from: ['granted'], to: 'expiring', who: ['system']},
	expire: {from: [...standing, 'suspended'], to: 'expired', who: ['system']},
	suspend: {from: standing, to: 'suspended', who: ['brand', 'reviewer', 'operator', 'system']},
	reinstate: {from: ['suspended'], to: 'granted', who: ['brand', 'reviewer', 'operator', 'system']},
	revoke: {from: [...standing, 'suspended'], to: 'revoked', who: ['brand', 'reviewer', 'operator']},
} as const satisfies Record<string, Transition>;

export type Act = keyof typeof transitions;

/** Where an act leads, or why it may not be done. */
export type Move = {ok: true; to: ApplicationState} | {ok: false; why: 'not-from-here' | 'not-by-you'};

export function transition(from: ApplicationState, act: Act, who: Actor): Move {
	const rule: Transition = transitions[act];
	if (!rule.who.includes(who)) return {ok: false, why: 'not-by-you'};
	return rule.from.includes(from) ? {ok: true, to: rule.to} : {ok: false, why: 'not-from-here'};
}

/** The acts somebody could do now: for buttons. */
export const actsFrom = (from: ApplicationState, who: Actor): Act[] =>
	// Object.keys forgets what it was given
	(Object.keys(transitions) as Act[]).filter(act => transition(from, act, who).ok);

/** A badge is in force, or could be again. */
export const holdsBadge = (state: ApplicationState): boolean =>
	state === 'granted' || state === 'expiring' || state === 'suspended';

/** Somebody here has to decide. */
export const waitsForReview = (state: ApplicationState): boolean =>
	state === 'applied' || state === 'in_review' || state === 'appealed';
