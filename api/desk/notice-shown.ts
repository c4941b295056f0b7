import {html} from 'hono/html';
import type {CaseWhole} from '../../shared/cases/contract-review.ts';
import {clock} from './clock.ts';
import type {Html} from './desk-page.ts';
import {said} from './said.ts';
import {momentOf} from './words.ts';

/** A brand’s notice and what came of it, as everybody may read them. The seller’s statement stands with its answers. */
export const noticeShown = (
	{words, mark, result, suit, dueAt, link}: NonNullable<CaseWhole['ipNotice']>,
	now: Date,
): Html =>
	html`<p>${result} <a href="${link}">As everybody reads it</a></p>
<dl><dt>Mark</dt><dd>${mark}</dd>${dueAt === null ? '' : html`<dt>Suit to be shown</dt><dd>by ${momentOf(dueAt)} <span class="quiet">(${clock(dueAt, now)})</span></dd>`}${suit === null ? '' : html`<dt>Taken to</dt><dd>${suit}</dd>`}</dl>
<h3>What the brand says</h3>${said(words)}`;
