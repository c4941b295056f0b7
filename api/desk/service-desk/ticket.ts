import {html} from 'hono/html';
import type * as v from 'valibot';
import {exactSum} from '../../../shared/exact-sum.ts';
import {type CouponView, type Proposal, TicketView} from '../../../shared/service-desk/contract.ts';
import {offerWords} from '../../../shared/service-desk/offer-words.ts';
import {askApi} from '../ask-api.ts';
import {clock} from '../clock.ts';
import {type AtDesk, type DeskPage, type Html, view} from '../desk-page.ts';
import {said, saidShort} from '../said.ts';
import {stateWord} from '../state-word.ts';
import {translated} from '../translated.ts';
import {momentOf} from '../words.ts';
import {ticketActs} from './ticket-acts.ts';
import {sideWords} from './tickets.ts';

export const ticketAt = (at: AtDesk): Promise<TicketView> =>
	askApi(at, 'get /v1/tickets/:ticket', TicketView, {params: {ticket: at.params.ticket ?? ''}});

const beside = {
	covers: 'It is the sum that is due by a decision.',
	besides: '',
	instead: 'It is meant in place of what is due: the shopper has to repeat the sum and say so.',
} as const;

const proposalShown = (each: v.InferOutput<typeof Proposal>): Html =>
	html`<li><p><strong>${offerWords(each.offer)}</strong> ${stateWord(each.state)}</p><p class="quiet">By ${sideWords[each.by]}, ${momentOf(each.at)}${each.state === 'open' ? `, to be answered by ${momentOf(each.answerBy)}` : ''}</p>${said(each.words)}${beside[each.stands] === '' ? '' : html`<p class="asked">${beside[each.stands]}</p>`}${each.answer === null ? '' : html`<p class="quiet">The shopper’s answer:</p>${said(each.answer)}`}</li>`;

/** A coupon as whoever is shown it may know it; never its code. */
export const couponShown = ({state, value, minimum, expiresAt, shownAt, usedAt, usedBy, usedFor}: CouponView): Html =>
	html`<dl><dt>Coupon</dt><dd>${exactSum(value)} ${stateWord(state)}</dd><dt>For an order of</dt><dd>${exactSum(minimum)} at least</dd><dt>Until</dt><dd>${momentOf(expiresAt)}</dd>${shownAt === null ? html`<dt>Code</dt><dd>not shown to the shopper yet</dd>` : ''}${usedAt === null ? '' : html`<dt>Used</dt><dd>${momentOf(usedAt)} by ${usedBy ?? ''}${usedFor ? html`, for an order of ${exactSum(usedFor.order)}${usedFor.number === null ? '' : html` (${saidShort(usedFor.number)})`}` : ''}</dd>`}</dl>`;

async function talk(at: AtDesk, {messages}: TicketView): Promise<Html> {
	const beside = await translated(
		at.world,
		messages.map(({words}) => words),
	);
	return html`<ol class="talk">${messages.map(
		({by, at: when, words}, place) =>
			html`<li class="${by}"><p class="quiet"><strong>${sideWords[by]}</strong> <time datetime="${when}">${momentOf(when)}</time></p>${said(words)}${beside[place]}</li>`,
	)}</ol>`;
}

const one: DeskPage = {
	path: '/desk/service-desk/:ticket',
	access: ['member', 'reviewer'],
	async show(at, filled) {
		const found = await ticketAt(at);
		const {proposals, coupon, statutory, steps} = found;
		const isMediator = found.as === 'mediator';
		return view(
			`Ticket: ${found.title}`,
			html`<dl><dt>Seller</dt><dd>${saidShort(found.seller.name)} on ${found.seller.store}</dd>
<dt>State</dt><dd>${stateWord(found.state)} ${clock(found.clock?.until ?? null, at.world.now())}</dd>
${found.clock ? html`<dt>Due</dt><dd>${found.clock.due} <span class="quiet">(${found.clock.source})</span></dd>` : ''}
<dt>You are</dt><dd>${sideWords[found.as]}</dd>
<dt>Case</dt><dd>${isMediator ? html`<a href="/desk/cases/${found.case}"><code>${found.case}</code></a>` : html`<a href="/desk/reported/${found.case}"><code>${found.case}</code></a>`}</dd></dl>
${statutory ? html`<p class="asked">${statutory.says}</p>` : ''}
<h2>What was said</h2>${await talk(at, found)}
<h2>Proposals</h2>${proposals.length === 0 ? html`<p class="empty">None yet.</p>` : html`<ul class="files">${proposals.map(proposalShown)}</ul>`}
${coupon ? html`<h2>Coupon</h2>${couponShown(coupon)}` : ''}
<h2>History</h2><ol class="history">${steps.map(step => html`<li><time datetime="${step.at}">${momentOf(step.at)}</time> <strong>${step.act.replaceAll('-', ' ')}</strong> <span class="quiet">${step.by}</span> ${stateWord(step.state)}${step.reason === null ? '' : said(step.reason)}</li>`)}</ol>`,
			{aside: ticketActs(at, filled, found)},
		);
	},
};

export const ticketPages: readonly DeskPage[] = [one];
