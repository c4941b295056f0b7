/** How far a case is. Words and order: product design, "Norms and the one-for-three complaint". */
export const caseStates = [
	'submitted',
	'incomplete',
	'accepted',
	'refused',
	'seller_notified',
	'answered',
	'silent',
	'not_reached',
	'under_test',
	'decided',
	'settled',
	'withdrawn',
	'remedy_due',
	'remedy_paid',
	'remedy_enforced',
	'appealed',
	'reopened',
	'closed',
] as const;
export type CaseState = (typeof caseStates)[number];

/** `complaint`: of shoppers. `ip-notice`: a brand's notice, with a way of its own. */
export const caseKinds = ['complaint', 'ip-notice'] as const;
export type CaseKind = (typeof caseKinds)[number];

export const outcomes = ['counterfeit', 'genuine', 'undecidable'] as const;
export type Outcome = (typeof outcomes)[number];

/** Who does an act. `system`: a job, by a clock. */
export const caseActors = ['reporter', 'seller', 'brand', 'reviewer', 'operator', 'system'] as const;
export type CaseActor = (typeof caseActors)[number];

/** States in which the seller was heard, could have been, or can not be reached: a decision may follow. */
const heard = ['answered', 'silent', 'not_reached'] as const;
/** Before a decision. */
export const undecided = [
	'submitted',
	'incomplete',
	'accepted',
	'seller_notified',
	...heard,
	'under_test',
	'reopened',
] as const satisfies readonly CaseState[];
/** A decision stands. */
export const afterDecision = ['decided', 'remedy_due', 'remedy_paid', 'remedy_enforced'] as const;

/** How it stands with the seller: told and still within its time to answer, or past that. */
export type Heard = (typeof heard)[number] | 'seller_notified';

/**
 * `to: 'heard'`: how it stands with the seller, as the notices, the answers and the clock say; `'before'`: where the case was
 * before the appeal, or before the question.
 */
export type CaseTransition = {
	from: readonly CaseState[];
	to: CaseState | 'same' | 'heard' | 'before';
	who: readonly CaseActor[];
};

/** REGISTRY: everything that may happen to a case. What each asks besides is the verb's. */
export const caseTransitions = {
	take: {from: [...undecided, 'appealed', ...afterDecision], to: 'same', who: ['reviewer']},
	'step-aside': {from: [...undecided, 'appealed', ...afterDecision], to: 'same', who: ['reviewer']},
	join: {from: undecided, to: 'same', who: ['reporter', 'reviewer']},
	/** some of its reports go on as another case */
	split: {from: undecided, to: 'same', who: ['reviewer']},
	'set-harm': {from: undecided, to: 'same', who: ['reviewer']},
	/** independent reporters are counted anew: an address was confirmed, a photo came, a network became crowded */
	count: {from: undecided, to: 'same', who: ['system']},
	/** a report that does not count, and its counting again; `withdraw-one`: others stand still behind the case */
	'set-aside': {from: undecided, to: 'same', who: ['reviewer', 'system']},
	restore: {from: undecided, to: 'same', who: ['reviewer']},
	'withdraw-one': {from: undecided, to: 'same', who: ['reporter']},
	'add-evidence': {
		from: [...undecided, ...afterDecision, 'appealed'],
		to: 'same',
		who: ['reporter', 'seller', 'brand', 'reviewer'],
	},
	ask: {from: ['submitted', 'incomplete'], to: 'incomplete', who: ['reviewer']},
	complete: {from: ['incomplete'], to: 'submitted', who: ['reporter']},
	abandon: {from: ['incomplete'], to: 'refused', who: ['system']},
	accept: {from: ['submitted', 'incomplete'], to: 'accepted', who: ['reviewer']},
	refuse: {from: ['submitted', 'incomplete', 'accepted'], to: 'refused', who: ['reviewer']},
	notify: {
		from: ['accepted', 'not_reached', 'seller_notified', 'reopened'],
		to: 'seller_notified',
		who: ['reviewer', 'system'],
	},
	reach: {from: ['seller_notified', 'not_reached'], to: 'seller_notified', who: ['seller', 'reviewer', 'system']},
	answer: {from: ['seller_notified', ...heard], to: 'answered', who: ['seller']},
	/** while something is examined, or after an appeal, words of the seller change no state */
	'answer-meanwhile': {from: ['under_test', 'appealed', 'reopened'], to: 'same', who: ['seller']},
	'fall-silent': {from: ['seller_notified'], to: 'heard', who: ['system']},
	/** a further notice arrives: no clock begins anew */
	'reach-meanwhile': {
		from: ['seller_notified', 'answered', 'silent', 'under_test', 'reopened', 'appealed', ...afterDecision],
		to: 'same',
		who: ['seller', 'reviewer'],
	},
	'give-up': {from: ['seller_notified'], to: 'not_reached', who: ['reviewer', 'system']},
	test: {from: [...heard, 'reopened'], to: 'under_test', who: ['reviewer']},
	'end-test': {from: ['under_test'], to: 'heard', who: ['reviewer']},
	/** the seller says that an examination is wrong: an independent test has to answer it */
	contest: {from: [...heard, 'seller_notified', 'under_test', 'reopened'], to: 'same', who: ['seller']},
	'file-examination': {from: [...heard, 'under_test', 'reopened'], to: 'same', who: ['reviewer', 'brand']},
	/** the first of two voices for a decision against the seller */
	propose: {from: [...heard, 'under_test', 'reopened'], to: 'same', who: ['reviewer']},
	object: {from: [...heard, 'under_test', 'reopened'], to: 'same', who: ['reviewer']},
	decide: {from: [...heard, 'under_test', 'reopened'], to: 'decided', who: ['reviewer']},
	owe: {from: ['decided'], to: 'remedy_due', who: ['system']},
	/** one of several reporters has what is due; the others wait */
	'pay-one': {from: ['remedy_due'], to: 'same', who: ['reporter', 'reviewer', 'system']},
	pay: {from: ['remedy_due'], to: 'remedy_paid', who: ['reporter', 'reviewer', 'system']},
	enforce: {from: ['remedy_due'], to: 'remedy_enforced', who: ['reporter', 'reviewer', 'system']},
	/** every reporter took something else in place of what was due */
	waive: {from: ['remedy_due'], to: 'decided', who: ['system']},
	settle: {from: undecided, to: 'settled', who: ['reporter', 'reviewer', 'system']},
	withdraw: {from: undecided, to: 'withdrawn', who: ['reporter', 'system']},
	appeal: {from: [...afterDecision, 'refused', 'closed'], to: 'appealed', who: ['reporter', 'seller', 'brand']},
	uphold: {from: ['appealed'], to: 'before', who: ['reviewer']},
	overturn: {from: ['appealed'], to: 'reopened', who: ['reviewer']},
	/** never while something is owed */
	close: {
		from: ['decided', 'remedy_paid', 'remedy_enforced', 'settled', 'withdrawn', 'refused'],
		to: 'closed',
		who: ['reviewer', 'system'],
	},
} as const satisfies Record<string, CaseTransition>;

export type CaseAct = keyof typeof caseTransitions;

/** Where an act leads; `heard` and `before` are known from the case. */
export type CaseStanding = {state: CaseState; heard: Heard; before: CaseState | null};
export type CaseMove = {ok: true; to: CaseState} | {ok: false; why: 'not-from-here' | 'not-by-you'};

export function caseMove({state, heard, before}: CaseStanding, act: CaseAct, who: CaseActor): CaseMove {
	const rule: CaseTransition = caseTransitions[act];
	if (!rule.who.includes(who)) return {ok: false, why: 'not-by-you'};
	if (!rule.from.includes(state)) return {ok: false, why: 'not-from-here'};
	const to =
		rule.to === 'same' ? state : rule.to === 'heard' ? heard : rule.to === 'before' ? (before ?? 'decided') : rule.to;
	return {ok: true, to};
}

/** New reports about the same seller and goods join it. */
export const takesReports = (state: CaseState): boolean => (undecided as readonly CaseState[]).includes(state);

/** Nothing is waited for any more. */
export const isOver = (state: string): boolean => ['closed', 'refused', 'withdrawn', 'settled'].includes(state);

/**
 * In which states a reviewer has to do something. Of a brand's notice that is to forward it, and to find another way to a seller
 * who was not reached: all else waits for the seller or the brand, and ends by itself.
 */
export const waitsForReviewer: Readonly<Record<CaseKind, readonly CaseState[]>> = {
	complaint: ['submitted', 'accepted', 'answered', 'silent', 'not_reached', 'under_test', 'appealed', 'reopened'],
	'ip-notice': ['accepted', 'not_reached'],
};
