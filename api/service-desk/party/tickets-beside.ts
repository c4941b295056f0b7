import {html} from 'hono/html';
import type {TicketState} from '../../../shared/service-desk/states.ts';
import {dayOf, type ShownBeside} from '../../casework/index.ts';
import {findTickets} from '../queries.ts';
import {tillAddress} from './till-page.ts';

/** So many are listed; whoever has more of one case has an account. */
const most = 50;

/** How far a ticket is, for the seller. */
export const stateForSeller: Readonly<Record<TicketState, string>> = {
	open: 'A shopper asks you',
	assigned: 'You took it up: your words are waited for',
	waiting: 'You are talking',
	proposed: 'Proposed: the shopper’s answer is waited for',
	accepted: 'Accepted: give what you proposed',
	refused: 'Not accepted: you can propose something else',
	coupon: 'The coupon was given',
	paid: 'It has arrived',
	closed: 'Closed',
};

const mayHaveCoupon: ReadonlySet<TicketState> = new Set(['coupon', 'closed']);

export const ticketAddress = (secret: string, ticket: string): string => `/cases/${secret}/tickets/${ticket}`;

/** On the page of its case: what shoppers ask the accused. Nothing where nobody asks. */
export const ticketsBeside: ShownBeside = async ({storage}, {secret, id}) => {
	const {rows} = await findTickets(storage, {cases: [id]}, most);
	if (rows.length === 0) return '';
	return html`<h2>What shoppers ask you</h2>
<p class="quiet">You need no account to answer, and you are not told who asks. Agreeing with a shopper is no admission.</p>
<ul>${rows.map(
		row =>
			html`<li><a href="${ticketAddress(secret, row.id)}">Asked on ${dayOf(row.createdAt.toISOString())}</a>: ${stateForSeller[row.state]}${row.waitsFor === 'seller' && row.dueAt ? `, until ${dayOf(row.dueAt.toISOString())}` : ''}`,
	)}</ul>
${rows.some(({state}) => mayHaveCoupon.has(state)) ? html`<p><a href="${tillAddress(secret)}">Take a coupon for an order</a></p>` : ''}`;
};
