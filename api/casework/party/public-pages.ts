import {html} from 'hono/html';
import type * as v from 'valibot';
import type {IpNotice, PublicDecision} from '../../../shared/cases/contract-seller.ts';
import {shownText} from '../../../shared/reports/shown-text.ts';
import {type Filled, fieldsOf, wrongPart} from './filled-form.ts';
import {casePage, dayOf} from './page-look.ts';
import {outcomeWords} from './step-words.ts';

/** A decision for people: what was found, why, and what the seller says. */
export const decisionPage = (seen: v.InferOutput<typeof PublicDecision>) =>
	casePage(
		`Decision ${seen.id}`,
		html`<h1>“${seen.product}”${seen.listing ? ` (${seen.listing})` : ''} of ${seen.seller.name} on ${seen.seller.store}</h1>
<p class="state ${seen.liftedAt ? '' : seen.outcome}">${seen.liftedAt ? `Lifted by an appeal on ${dayOf(seen.liftedAt)}` : outcomeWords[seen.outcome]}</p>
<dl><dt>Decision<dd>${seen.id}
<dt>Decided<dd>${dayOf(seen.decidedAt)}
${seen.warning ? html`<dt>Warning<dd>${seen.warning.rule} Until ${dayOf(seen.warning.until)}${seen.warning.liftedAt ? `; lifted on ${dayOf(seen.warning.liftedAt)}` : ''}` : ''}
${seen.appealUntil ? html`<dt>Appeal<dd>possible until ${dayOf(seen.appealUntil)}` : ''}
</dl>
<h2>The seller’s answer</h2>
${seen.answer ? html`<blockquote>${shownText(seen.answer)}</blockquote>` : html`<p>None came.</p>`}
<h2>Statement of reasons</h2>
<div class="reasons">${shownText(seen.statement)}</div>`,
	);

/** A brand’s notice for people, with the seller’s statement and the result. `form`: for the seller, who came by its link. */
export const ipNoticePage = (seen: v.InferOutput<typeof IpNotice>, form: unknown = '') =>
	casePage(
		`Notice ${seen.id}`,
		html`<h1>${seen.brand} about “${seen.offer.title}” of ${seen.offer.name} on ${seen.offer.store}</h1>
<p class="state">${seen.result}</p>
<dl><dt>Notice<dd>${seen.id}
<dt>Sent<dd>${dayOf(seen.at)}
<dt>Mark<dd>${seen.mark}
${seen.dueAt ? html`<dt>Until<dd>${dayOf(seen.dueAt)} the brand may show a complaint or a suit` : ''}
${seen.suit ? html`<dt>Taken to<dd>${seen.suit}` : ''}
</dl>
<h2>What the brand says</h2><blockquote>${shownText(seen.words)}</blockquote>
<h2>What the seller says</h2>${seen.counter ? html`<blockquote>${shownText(seen.counter)}</blockquote>` : html`<p>Nothing yet.</p>`}
${form}
<p class="quiet">Published by PRC E-commerce Law, art. 44. No decision about the offer follows from a notice.</p>`,
	);

/** `filled`: the form that was not taken. */
export const counterForm = (secret: string, filled: Filled | null = null) => html`<h2>Your statement</h2>
${wrongPart(filled, true)}
<form method="post" action="/cases/${secret}/counter">
<label for="words">Why does the offer infringe nothing?</label><textarea id="words" name="words" required minlength="20" maxlength="5000">${fieldsOf(filled, 'counter')('words')}</textarea>
<p class="quiet">It goes to the brand at once, and is published with the notice.</p>
<button>Send the statement</button></form>`;
