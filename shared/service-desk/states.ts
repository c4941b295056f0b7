/** How far a ticket between a shopper and a seller is. */
export const ticketStates = [
	'open',
	'assigned',
	'waiting',
	'proposed',
	'accepted',
	'refused',
	'coupon',
	'paid',
	'closed',
] as const;
export type TicketState = (typeof ticketStates)[number];

/** Whose words and acts these are. `mediator`: a reviewer between the two; `system`: a job, by a clock. */
export const ticketRoles = ['reporter', 'seller', 'mediator', 'system'] as const;
export type TicketRole = (typeof ticketRoles)[number];
/** Those who speak. */
export const ticketSides = ['reporter', 'seller', 'mediator'] as const;
export type TicketSide = (typeof ticketSides)[number];

export type TicketTransition = {
	from: readonly TicketState[];
	to: TicketState | 'same';
	who: readonly TicketRole[];
};

const everyState = ticketStates.filter(state => state !== 'closed');
const sides = ticketSides;

/** REGISTRY: everything that may happen to a ticket. */
export const ticketTransitions = {
	/** by the seller, or by a reviewer who mediates: somebody answers for it now */
	take: {from: ['open'], to: 'assigned', who: ['seller', 'mediator']},
	/** a reviewer comes between the two */
	mediate: {from: everyState.filter(state => state !== 'open'), to: 'same', who: ['mediator']},
	/** words after which the other side is waited for */
	say: {from: ['assigned', 'waiting'], to: 'waiting', who: sides},
	/** words that change nothing about whom it waits for */
	add: {from: ['open', 'proposed', 'accepted', 'refused', 'coupon', 'paid'], to: 'same', who: sides},
	/** a newer proposal stands in place of the one before */
	propose: {
		from: ['open', 'assigned', 'waiting', 'proposed', 'refused'],
		to: 'proposed',
		who: ['seller', 'mediator'],
	},
	accept: {from: ['proposed'], to: 'accepted', who: ['reporter']},
	refuse: {from: ['proposed'], to: 'refused', who: ['reporter']},
	lapse: {from: ['proposed'], to: 'waiting', who: ['system']},
	/** the accepted coupon's code was shown to its owner */
	'take-coupon': {from: ['accepted'], to: 'coupon', who: ['reporter']},
	/** the seller says that it gave what was accepted; the reporter's word counts */
	'say-given': {from: ['accepted'], to: 'same', who: ['seller']},
	/** what was accepted has arrived */
	pay: {from: ['accepted'], to: 'paid', who: ['reporter', 'mediator']},
	close: {from: everyState, to: 'closed', who: ['reporter', 'mediator', 'system']},
} as const satisfies Record<string, TicketTransition>;

export type TicketAct = keyof typeof ticketTransitions;
export type TicketMove = {ok: true; to: TicketState} | {ok: false; why: 'not-from-here' | 'not-by-you'};

/** Where an act leads, or why it may not be done. */
export function ticketMove(from: TicketState, act: TicketAct, who: TicketRole): TicketMove {
	const rule: TicketTransition = ticketTransitions[act];
	if (!rule.who.includes(who)) return {ok: false, why: 'not-by-you'};
	if (!rule.from.includes(from)) return {ok: false, why: 'not-from-here'};
	return {ok: true, to: rule.to === 'same' ? from : rule.to};
}

/** The acts somebody could do now: for buttons. */
export const ticketActsFrom = (from: TicketState, who: TicketRole): TicketAct[] =>
	// Object.keys forgets what it was given
	(Object.keys(ticketTransitions) as TicketAct[]).filter(act => ticketMove(from, act, who).ok);

/** What words are as an act: the first of the other side take the ticket up. */
export function wordsAct(state: TicketState, who: TicketSide): Extract<TicketAct, 'take' | 'say' | 'add'> {
	if (state === 'open' && who !== 'reporter') return 'take';
	return state === 'assigned' || state === 'waiting' ? 'say' : 'add';
}

/** Whom a ticket waits for once it came into a state; null: nobody. `said`: who spoke last. */
export function waitsFor(state: TicketState, said: TicketRole): TicketSide | null {
	if (state === 'open' || state === 'assigned' || state === 'accepted' || state === 'refused') return 'seller';
	if (state === 'proposed') return 'reporter';
	if (state === 'waiting') return said === 'seller' ? 'reporter' : 'seller';
	return null;
}

export const proposalStates = ['open', 'accepted', 'refused', 'replaced', 'lapsed'] as const;
export type ProposalState = (typeof proposalStates)[number];
