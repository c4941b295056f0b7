import {html} from 'hono/html';
import type * as v from 'valibot';
import {shownText} from '../../../shared/reports/shown-text.ts';
import type {Proposal, TicketView} from '../../../shared/service-desk/contract.ts';
import {offerWords} from '../../../shared/service-desk/offer-words.ts';
import {casePage, dayOf, type Filled, wrongPart} from '../../casework/index.ts';
import {couponPart} from './coupon-part.ts';
import {isFormThere, ticketForms} from './ticket-forms.ts';
import {stateForSeller} from './tickets-beside.ts';
import {tillAddress} from './till-page.ts';

const sides = {reporter: 'The shopper', seller: 'You', mediator: 'A mediator'} as const;
const answers = {
	open: 'waits for the shopper’s answer',
	accepted: 'accepted',
	refused: 'not accepted',
	replaced: 'replaced by a newer one',
	lapsed: 'lapsed without an answer',
} as const;
const beside = {
	covers: 'It is the sum that is due by a decision.',
	besides: '',
	instead: 'It is meant in place of what is due: the shopper has to repeat the sum and say so.',
} as const;

/** One ticket for a seller without an account. `filled`: what was not right in the form that was sent, and what stood in it. */
export const ticketPage = (seen: TicketView, secret: string, filled: Filled | null = null) =>
	casePage(
		'A shopper asks you',
		html`<p><a href="/cases/${secret}">Back to the case</a></p>
<h1>A shopper asks you about “${seen.title}”</h1>
<p class="state">${stateForSeller[seen.state]}</p>
${filled && wrongPart(filled, isFormThere(seen, filled))}
${seen.clock ? html`<dl><dt>Until<dd>${dayOf(seen.clock.until)}: ${seen.clock.due} <span class="quiet">(${seen.clock.source})</span></dl>` : ''}
${seen.statutory ? html`<p>${seen.statutory.says}</p>` : ''}
<h2>What was said</h2>
${seen.messages.map(({by, at, words}) => html`<p class="quiet"><strong>${sides[by]}</strong>, ${dayOf(at)}</p><blockquote>${shownText(words)}</blockquote>`)}
${seen.proposals.length > 0 ? html`<h2>What was proposed</h2>${seen.proposals.map(proposalPart)}` : ''}
${seen.coupon ? html`${couponPart(seen.coupon)}${seen.coupon.state === 'good' ? html`<p><a href="${tillAddress(secret)}">Take the coupon for an order</a></p>` : ''}` : ''}
${ticketForms(seen, secret, filled)}
<p class="quiet">${seen.isMediated ? 'A reviewer reads along and helps both sides. ' : ''}The shopper reads what you write as you write it, and is told by letter. Who holds this link sees it too: keep it to yourself.</p>`,
	);

const proposalPart = ({offer, by, at, words, state, stands, answer}: v.InferOutput<typeof Proposal>) =>
	html`<p><strong>${offerWords(offer)}</strong>: ${answers[state]} <span class="quiet">(${sides[by]}, ${dayOf(at)})</span></p>
<blockquote>${shownText(words)}</blockquote>
${beside[stands] === '' ? '' : html`<p class="quiet">${beside[stands]}</p>`}
${answer === null ? '' : html`<p class="quiet">The shopper’s answer:</p><blockquote>${shownText(answer)}</blockquote>`}`;
