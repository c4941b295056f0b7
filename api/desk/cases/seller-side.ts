import {html} from 'hono/html';
import type {CaseWhole} from '../../../shared/cases/contract-review.ts';
import type {AtDesk, Html} from '../desk-page.ts';
import {said, saidShort} from '../said.ts';
import {translated} from '../translated.ts';
import {momentOf} from '../words.ts';
import {caseDocuments} from './case-document.ts';

const channels: Readonly<Record<string, string>> = {
	desk: 'on its desk',
	mail: 'by letter',
	'store-message': 'in the store’s message box',
};

/** How the seller was told, with the proof, and every answer in its words. */
export async function sellerSide(at: AtDesk, {id, notices, answers}: CaseWhole): Promise<Html> {
	const beside = await translated(
		at.world,
		answers.map(({words}) => words),
	);
	return html`${
		notices.length === 0
			? html`<p class="empty">The seller was not told yet.</p>`
			: html`<ul class="history">${notices.map(
					({channel, to, sentAt, reachedAt, proof, proofWords, text}) =>
						html`<li><time datetime="${sentAt}">${momentOf(sentAt)}</time> told ${channels[channel] ?? channel}${channel === 'desk' ? '' : html`: ${saidShort(to)}`}<p>${reachedAt === null ? html`<span class="word look">not proved to have arrived</span>` : html`<span class="word good">arrived ${momentOf(reachedAt)}</span> <span class="quiet">${(proof ?? '').replaceAll('-', ' ')}${proofWords === null ? '' : `: ${proofWords}`}</span>`}</p><details><summary>The notice</summary>${said(text)}</details></li>`,
				)}</ul>`
	}${
		answers.length === 0
			? html`${notices.length === 0 ? '' : html`<p class="empty">No answer came.</p>`}`
			: html`<ul class="files">${answers.map(
					({words, admits, contests, documents, at: when}, place) =>
						html`<li><p class="quiet">Answered ${momentOf(when)}</p>${admits ? html`<p class="asked">It admits that the goods are not genuine.</p>` : ''}${contests ? html`<p class="asked">It contests.</p>` : ''}${said(words)}${beside[place]}${caseDocuments(id, documents)}</li>`,
				)}</ul>`
	}`;
}
