import * as v from 'valibot';
import {
	Acceptance,
	NewProposal,
	NewTicket,
	ProposalRefusal,
	ShownCoupon,
	Ticket,
	TicketClosing,
	TicketMessage,
	TicketQuery,
	TicketsOfReport,
	TicketTaking,
	TicketView,
	TicketWord,
} from '../../shared/service-desk/contract.ts';
import type {Principal} from '../accounts/principal.ts';
import {defineEndpoint, type Endpoint, type Schema} from '../http/endpoint.ts';
import {next} from '../http/page.ts';
import type {World} from '../world.ts';
import {acceptProposal, refuseProposal} from './answer-proposal.ts';
import {showCouponCode} from './coupons/show-code.ts';
import {sayGiven} from './give.ts';
import {openTicket} from './open-ticket.ts';
import {propose} from './propose.ts';
import {seeTicket, seeTickets} from './see.ts';
import {closeTicket, sayWords, takeTicket} from './talk.ts';
import {seeTicketsOfReport} from './tickets-of-report.ts';

const ofReport = v.object({report: v.string()});
const ofTicket = v.object({ticket: v.string()});
const tag = 'service desk';
/** The reporter by its secret, the seller by the case's link or its organization, a reviewer between the two. */
const everySide = ['holder', 'member', 'reviewer'] as const;
const moving = ['not-found', 'not-now', 'changed-meanwhile'] as const;
const ticket = {status: 200, schema: TicketView, description: 'The ticket as it is now'} as const;

/** An act on a ticket, answered by the ticket. */
const acting = <B extends Schema>(
	act: string,
	summary: string,
	body: B,
	access: readonly ('holder' | 'member' | 'reviewer')[],
	does: (world: World, principal: Principal, id: string, body: v.InferOutput<B>) => Promise<void>,
	problems: Endpoint['problems'] = [],
): Endpoint =>
	defineEndpoint({
		method: 'post',
		path: `/v1/tickets/:ticket/${act}`,
		summary,
		tag,
		access,
		params: ofTicket,
		body,
		answer: ticket,
		problems: [...moving, ...problems],
		async handle({world, principal, params, body: asked}) {
			await does(world, principal, params.ticket, asked as v.InferOutput<B>);
			return seeTicket(world, principal, params.ticket);
		},
	});

/** Tickets between shopper and seller, with a reviewer as mediator. */
export const ticketEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'post',
		path: '/v1/tickets',
		summary: 'Ask the seller about one’s own report; a reviewer opens one for both by naming the report',
		tag,
		access: ['holder', 'reviewer'],
		body: NewTicket,
		answer: {status: 201, schema: TicketView, description: 'The ticket'},
		problems: ['not-found', 'not-now', 'already-there', 'party-to-it'],
		handle: async ({world, principal, body}) =>
			seeTicket(world, principal, (await openTicket(world, principal, body)).id),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/reports/:report/tickets',
		summary: 'Everything between its reporter and the seller about one report',
		tag,
		access: ['holder'],
		params: ofReport,
		answer: {status: 200, schema: TicketsOfReport, description: 'The newest first, and whether another may be opened'},
		problems: ['not-found'],
		handle: ({world, principal, params}) => seeTicketsOfReport(world, principal, params.report),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/tickets',
		summary: 'The tickets one has a part in; for reviewers all',
		tag,
		access: everySide,
		query: TicketQuery,
		answer: {
			status: 200,
			schema: v.object({tickets: v.array(Ticket), next}),
			description: 'What is due first comes first, 200 at a time; `next`, given as `after`, continues',
		},
		handle: ({world, principal, query}) => seeTickets(world, principal, query),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/tickets/:ticket',
		summary: 'One ticket: what was said, proposed and done, and what may be done now',
		tag,
		access: everySide,
		params: ofTicket,
		answer: ticket,
		problems: ['not-found'],
		handle: ({world, principal, params}) => seeTicket(world, principal, params.ticket),
	}),
	acting(
		'take',
		'Take it up, as the seller or as a mediator',
		TicketTaking,
		everySide,
		(world, principal, id, {version}) => takeTicket(world, principal, id, version),
		['not-allowed', 'already-there'],
	),
	acting('messages', 'Say something', TicketMessage, everySide, sayWords, ['too-many']),
	acting('proposals', 'Propose a refund, a coupon or something else', NewProposal, everySide, propose, [
		'not-allowed',
		'too-many',
	]),
	acting(
		'accept',
		'Accept the proposal; a sum that is due by a decision stays unless it is repeated and given up',
		Acceptance,
		['holder'],
		acceptProposal,
		['statutory-sum-stays'],
	),
	acting('refuse', 'Refuse the proposal', ProposalRefusal, ['holder'], refuseProposal),
	acting('given', 'Say that what was accepted was given, or has arrived', TicketWord, everySide, sayGiven, [
		'not-allowed',
	]),
	acting('close', 'Close it, as the reporter or as a mediator', TicketClosing, everySide, closeTicket, ['not-allowed']),
	defineEndpoint({
		method: 'post',
		path: '/v1/tickets/:ticket/coupon',
		summary: 'Show the accepted coupon’s code, once; asked again there is another and the one before is none',
		tag,
		access: ['holder'],
		params: ofTicket,
		answer: {status: 200, schema: ShownCoupon, description: 'The coupon with its code', secret: true},
		problems: [...moving, 'not-allowed', 'coupon-used', 'coupon-expired'],
		handle: ({world, principal, params}) => showCouponCode(world, principal, params.ticket),
	}),
];
