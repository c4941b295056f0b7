import * as v from 'valibot';
import {instant, nameOf, words} from '../facts/fields.ts';
import {Money} from '../money.ts';
import {proposalStates, ticketSides, ticketStates} from './states.ts';

const optional = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null);
const isMore = ({minor}: Money): boolean => minor !== 0;
const SumOfMoney = v.pipe(Money, v.check(isMore, 'must be more than nothing'));

/** Days a coupon lasts at least and at most from when it is proposed. */
export const couponDays = {least: 30, most: 1096} as const;

/** Words that each side may say in a ticket, and proposals that may be made in it: each is read by people. */
export const mostWords = 100;
export const mostProposals = 20;

/** What is proposed. A coupon's `minimum` is what an order has to come to, in the same currency. */
export const Offer = v.variant(
	'kind',
	[
		v.strictObject({kind: v.literal('refund'), sum: SumOfMoney}),
		v.pipe(
			v.strictObject({kind: v.literal('coupon'), value: SumOfMoney, minimum: Money, expiresAt: instant}),
			v.forward(
				v.check(({value, minimum}) => value.currency === minimum.currency, 'must be of the value’s currency'),
				['minimum'],
			),
		),
		v.strictObject({kind: v.literal('words')}),
	],
	'must be a refund, a coupon or words',
);
export type Offer = v.InferOutput<typeof Offer>;

/** As it is kept and answered: instants are text. */
export const OfferView = v.variant('kind', [
	v.object({kind: v.literal('refund'), sum: Money}),
	v.object({kind: v.literal('coupon'), value: Money, minimum: Money, expiresAt: v.string()}),
	v.object({kind: v.literal('words')}),
]);
export type OfferView = v.InferOutput<typeof OfferView>;

const version = v.pipe(v.number('must be a number'), v.integer(), v.minValue(1));

/** The reporter opens one about its own report; a reviewer names the report. */
export const NewTicket = v.strictObject({report: v.optional(nameOf(80)), words: words(5000)});
export const TicketMessage = v.strictObject({
	words: words(5000),
	/** of a mediator: whose words are waited for then */
	asks: v.optional(v.picklist(['reporter', 'seller'], 'must be "reporter" or "seller"')),
});
export const NewProposal = v.strictObject({
	version,
	offer: Offer,
	/** what comes with it, such as what has to be done first */
	words: words(2000),
	/** it is meant in place of everything else that is due, and the reporter has to say so too */
	settles: v.optional(v.boolean('must be true or false'), false),
});
export type NewProposal = v.InferOutput<typeof NewProposal>;

export const Acceptance = v.strictObject({
	version,
	proposal: nameOf(80),
	/** needed where the proposal comes in place of a sum that a decision says is due: the sum, and that it is given up */
	insteadOfStatutory: v.optional(v.boolean('must be true or false'), false),
	sum: optional(Money),
});
export type Acceptance = v.InferOutput<typeof Acceptance>;
export const ProposalRefusal = v.strictObject({version, proposal: nameOf(80), reason: optional(words(2000))});
export const TicketWord = v.strictObject({version, words: optional(words(2000))});
export const TicketClosing = v.strictObject({version, reason: words(2000)});
export const TicketTaking = v.strictObject({version});

export const TicketQuery = v.object({
	state: v.optional(
		v.picklist([...ticketStates, 'live'], `must be "live" or one of ${ticketStates.join(', ')}`),
		'live',
	),
	case: v.optional(v.string()),
	after: v.optional(v.pipe(v.string(), v.maxLength(1000, 'must be the “next” of an answer'))),
});
export type TicketQuery = v.InferOutput<typeof TicketQuery>;

const side = v.picklist(ticketSides);

/** A ticket in a list. `as`: who the one who asks is in it. */
export const Ticket = v.object({
	id: v.string(),
	version: v.number(),
	case: v.string(),
	/** null for the seller, who is not told which report it is */
	report: v.nullable(v.string()),
	as: side,
	state: v.picklist(ticketStates),
	since: v.string(),
	seller: v.object({store: v.string(), name: v.string()}),
	title: v.string(),
	waitsFor: v.nullable(side),
	isMediated: v.boolean(),
	clock: v.nullable(v.object({due: v.string(), until: v.string(), source: v.string()})),
	createdAt: v.string(),
});
export type Ticket = v.InferOutput<typeof Ticket>;

export const Proposal = v.object({
	id: v.string(),
	at: v.string(),
	by: side,
	offer: OfferView,
	words: v.string(),
	settles: v.boolean(),
	/** what it is beside a sum that is due */
	stands: v.picklist(['covers', 'besides', 'instead']),
	state: v.picklist(proposalStates),
	answerBy: v.string(),
	answeredAt: v.nullable(v.string()),
	answer: v.nullable(v.string()),
});

export const CouponView = v.object({
	id: v.string(),
	/** `void`: its ticket was closed before its code was shown, so it was never given */
	state: v.picklist(['good', 'used', 'expired', 'void']),
	seller: v.string(),
	case: v.string(),
	value: Money,
	minimum: Money,
	expiresAt: v.string(),
	/** when its code was last shown to its owner; null: it was not yet */
	shownAt: v.nullable(v.string()),
	usedAt: v.nullable(v.string()),
	usedBy: v.nullable(v.string()),
	usedFor: v.nullable(v.object({order: Money, number: v.nullable(v.string())})),
});
export type CouponView = v.InferOutput<typeof CouponView>;

export const TicketView = v.object({
	...Ticket.entries,
	messages: v.array(v.object({id: v.string(), at: v.string(), by: side, words: v.string()})),
	proposals: v.array(Proposal),
	coupon: v.nullable(CouponView),
	/** what a decision says is due to this reporter; null: nothing does */
	statutory: v.nullable(v.object({sum: v.nullable(Money), state: v.string(), says: v.string()})),
	steps: v.array(
		v.object({at: v.string(), by: v.string(), act: v.string(), state: v.string(), reason: v.nullable(v.string())}),
	),
	/** what the one who asks can do now */
	acts: v.array(v.string()),
});
export type TicketView = v.InferOutput<typeof TicketView>;

/** All tickets of one report, the newest first, as its reporter sees them. */
export const TicketsOfReport = v.object({
	tickets: v.array(TicketView),
	/** another may be opened now: the case is accepted, and none is open */
	mayOpen: v.boolean(),
});
export type TicketsOfReport = v.InferOutput<typeof TicketsOfReport>;

/** `code` is shown here and never again; asked for anew, there is another and the one before is none. */
export const ShownCoupon = v.object({...CouponView.entries, code: v.string()});
export type ShownCoupon = v.InferOutput<typeof ShownCoupon>;

export const Redemption = v.strictObject({
	/** what the order comes to before the coupon */
	order: Money,
	number: optional(nameOf(100)),
});
export type Redemption = v.InferOutput<typeof Redemption>;

/** `lapses`: of the value, what the order did not use. */
export const Redeemed = v.object({...CouponView.entries, takenOff: Money, toPay: Money, lapses: Money});
