import {html} from 'hono/html';
import type {TicketView} from '../../../shared/service-desk/contract.ts';
import {type Filled, fieldsOf} from '../../casework/index.ts';
import {ticketAddress} from './tickets-beside.ts';

type Form = {act: SellerAct; title: string; follows: string; submit: string; body: (field: FieldOf) => unknown};
export type SellerAct = 'messages' | 'proposals' | 'given';
/** What stands in a field. */
type FieldOf = (name: string) => string;

const chosen = (is: boolean) => (is ? html` checked` : '');

/** REGISTRY of what a seller without an account does with a ticket. */
const forms: readonly (Form & {acts: readonly string[]})[] = [
	{
		act: 'messages',
		acts: ['take', 'say', 'add'],
		title: 'Answer',
		follows: '',
		submit: 'Send the answer',
		body: field =>
			html`<label for="said">In your own words</label><textarea id="said" name="words" required maxlength="5000">${field('words')}</textarea>`,
	},
	{
		act: 'proposals',
		acts: ['propose'],
		title: 'Propose something',
		follows: 'The shopper has 14 days to answer. What was proposed before is replaced.',
		submit: 'Propose it',
		body: field => html`
<label class="choice"><input type="radio" name="offer/kind" value="refund" required${chosen(field('offer/kind') === 'refund')}> A refund</label>
<label class="choice"><input type="radio" name="offer/kind" value="coupon"${chosen(field('offer/kind') === 'coupon')}> A coupon</label>
<label class="choice"><input type="radio" name="offer/kind" value="words"${chosen(field('offer/kind') === 'words')}> Something else, in words</label>
<label for="sum">The sum, or the coupon’s value</label><input id="sum" name="offer/sum" inputmode="decimal" placeholder="24.90" value="${field('offer/sum')}">
<label for="currency">Currency</label><input id="currency" name="offer/currency" maxlength="3" placeholder="EUR" value="${field('offer/currency')}">
<label for="minimum">Of a coupon: for an order of at least</label><input id="minimum" name="offer/minimum" inputmode="decimal" value="${field('offer/minimum')}">
<label for="until">Of a coupon: until</label><input id="until" type="date" name="offer/expiresAt" value="${field('offer/expiresAt')}">
<label for="with">What comes with it</label><textarea id="with" name="words" required maxlength="2000">${field('words')}</textarea>
<label class="choice"><input type="checkbox" name="settles" value="yes"${chosen(field('settles') === 'yes')}> It is meant in place of everything a decision says is due, if the shopper says so too</label>`,
	},
	{
		act: 'given',
		acts: ['say-given'],
		title: 'Say that it was given',
		follows: 'The shopper is asked to confirm that it arrived.',
		submit: 'I gave what was accepted',
		body: field =>
			html`<label for="how">How, and when (may be left out)</label><textarea id="how" name="words" maxlength="2000">${field('words')}</textarea>`,
	},
];

export const sellerActs: readonly SellerAct[] = forms.map(({act}) => act);

const formsNow = (acts: readonly string[]) => forms.filter(form => form.acts.some(act => acts.includes(act)));
export const isFormThere = ({acts}: TicketView, {act}: Filled): boolean =>
	formsNow(acts).some(form => form.act === act);

/** The forms of what can be done now; what was not taken stands in its form still. */
export const ticketForms = ({id, version, acts}: TicketView, secret: string, filled: Filled | null) =>
	formsNow(acts).map(({act, title, follows, submit, body}) => {
		const field = fieldsOf(filled, act);
		return html`<h2>${title}</h2>
<form method="post" action="${ticketAddress(secret, id)}/${act}"><input type="hidden" name="version" value="${version}">
${body(field)}
${follows === '' ? '' : html`<p class="quiet">${follows}</p>`}
<button>${submit}</button></form>`;
	});
