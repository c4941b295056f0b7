import {html} from 'hono/html';
import * as v from 'valibot';
import {Ticket} from '../../../shared/service-desk/contract.ts';
import {ticketStates} from '../../../shared/service-desk/states.ts';
import {next} from '../../http/page.ts';
import {askApi} from '../ask-api.ts';
import {clock} from '../clock.ts';
import {type DeskPage, type Html, view} from '../desk-page.ts';
import {afterOf, more} from '../more.ts';
import {saidShort} from '../said.ts';
import {stateWord, wordsOfState} from '../state-word.ts';

const Tickets = v.object({tickets: v.array(Ticket), next});

/** What each side is called, for whoever it is. */
export const sideWords = {reporter: 'the shopper', seller: 'the seller', mediator: 'a mediator'} as const;

const waitsWords = ({waitsFor, as}: Ticket): Html =>
	waitsFor === null
		? html`<span class="quiet">nobody</span>`
		: waitsFor === as
			? html`<strong>you</strong>`
			: html`${sideWords[waitsFor]}`;

const rowOf = (ticket: Ticket, now: Date): Html =>
	html`<tr data-row><td>${clock(ticket.clock?.until ?? null, now)}</td><td class="long"><a href="/desk/service-desk/${ticket.id}">${saidShort(ticket.title)}</a> <span class="quiet">${saidShort(ticket.seller.name)} on ${ticket.seller.store}</span></td><td>${stateWord(ticket.state)}</td><td>${waitsWords(ticket)}</td><td>${ticket.createdAt.slice(0, 10)}</td></tr>`;

const states = ['live', ...ticketStates] as const;

const list: DeskPage = {
	path: '/desk/service-desk',
	access: ['member', 'reviewer'],
	async show(at) {
		const state = states.find(each => each === at.query.state) ?? 'live';
		const query = {state, ...afterOf(at)};
		const found = await askApi(at, 'get /v1/tickets', Tickets, {query});
		const now = at.world.now();
		const isSeller = at.principal.is === 'person' && at.principal.organizations.length > 0;
		return view(
			'Service desk',
			html`<p class="quiet">Shoppers who reported an offer talk with its seller here; a reviewer may come between the two.</p>
${isSeller ? html`<p><a class="action" href="/desk/service-desk/till">Take a coupon</a></p>` : ''}
<form class="filter" method="get"><div class="field"><label for="state">State</label><select id="state" name="state" data-filter>${states.map(each => html`<option value="${each}"${each === state ? html` selected` : ''}>${each === 'live' ? 'not closed' : wordsOfState(each)}</option>`)}</select></div><button>Show</button></form>
${
	found.tickets.length === 0
		? html`<p class="empty">${state === 'live' ? 'No ticket is open. One is opened by a shopper whose report a reviewer accepted.' : 'None is in this state.'}</p>`
		: html`<div class="scroll"><table><tr><th>Clock</th><th>About</th><th>State</th><th>Waits for</th><th>Since</th></tr>${found.tickets.map(each => rowOf(each, now))}</table></div><p class="quiet">Keys: j and k walk, Enter opens, / filters.</p>${more(at, found.next)}`
}`,
		);
	},
};

export const ticketListPages: readonly DeskPage[] = [list];
