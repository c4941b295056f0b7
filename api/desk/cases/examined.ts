import {html} from 'hono/html';
import type {CaseWhole} from '../../../shared/cases/contract-review.ts';
import type {Html} from '../desk-page.ts';
import {said, saidShort} from '../said.ts';
import {stateWord} from '../state-word.ts';
import {momentOf} from '../words.ts';
import {caseDocuments} from './case-document.ts';

const makers: Readonly<Record<string, string>> = {
	'rights-owner': 'the rights owner',
	neutral: 'a neutral expert',
	'seller-chosen': 'an expert the seller chose',
};

/** Every examination, and whether a decision may rest on it now. */
export const examined = ({id: about, examinations}: Pick<CaseWhole, 'id' | 'examinations'>): Html =>
	examinations.length === 0
		? html`<p class="empty">Nothing was. Without an admission, “not genuine” needs an examination by the rights owner or a neutral expert.</p>`
		: html`<ul class="files">${examinations.map(
				each =>
					html`<li><p><strong>${saidShort(each.name)}</strong> <span class="quiet">${makers[each.by]}, of ${each.of === 'sample' ? 'a sample' : 'the photos'}, filed ${momentOf(each.filedAt)}</span> ${stateWord(each.result)}</p>${said(each.words)}${each.statement === null ? '' : html`<p class="quiet">Signed statement:</p>${said(each.statement)}`}${caseDocuments(about, each.documents)}<p>${each.carries ? html`<span class="holds">A decision may rest on it.</span>` : html`<span class="quiet">No decision rests on it yet: ${each.whyNot ?? ''}</span>`}</p>${each.contestedAt === null ? '' : html`<p class="asked">The seller contested it on ${momentOf(each.contestedAt)}.</p>`}</li>`,
			)}</ul>`;
