import {html} from 'hono/html';
import type {CaseWhole} from '../../shared/cases/contract-review.ts';
import type {Html} from './desk-page.ts';
import {said} from './said.ts';

/** A brand’s notice with the seller’s statement and what came of it, as everybody may read them. */
export const noticeShown = ({words, mark, result, counter, suit, link}: NonNullable<CaseWhole['ipNotice']>): Html =>
	html`<p>${result} <a href="${link}">As everybody reads it</a></p>
<dl><dt>Mark</dt><dd>${mark}</dd>${suit === null ? '' : html`<dt>Taken to</dt><dd>${suit}</dd>`}</dl>
<h3>What the brand says</h3>${said(words)}
<h3>What the seller says</h3>${counter === null ? html`<p class="empty">No statement came yet.</p>` : said(counter)}`;
