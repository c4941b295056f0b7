import {html} from 'hono/html';
import type {CaseWhole} from '../../../shared/cases/contract-review.ts';
import type {Html} from '../desk-page.ts';
import {saidShort} from '../said.ts';

type Photo = CaseWhole['photos'][number];

/** Pictures that look the same elsewhere: in another case a photo of somebody else's, in this one perhaps one sent twice. */
function usedAgain({again}: Photo, about: string): Html {
	if (again.length === 0) return html``;
	const elsewhere = again.filter(each => each.case !== about);
	return html`<p class="asked">${elsewhere.length > 0 ? 'The same picture was sent before in' : 'The same picture stands more than once in this case:'} ${again.map(each => html`<a href="/desk/cases/${each.case}"><code>${each.photo}</code></a> <span class="quiet">(${each.bits === 0 ? 'alike to the last bit of its likeness' : `${each.bits} of 64 bits differ`})</span> `)}</p>`;
}

const notSeen = ({erased, state}: Photo): Html =>
	erased
		? html`<p class="wrong">Erased on ${erased.at.slice(0, 10)}: ${saidShort(erased.why)}</p>`
		: html`<p class="quiet">${state === 'refused' ? 'It was refused.' : 'It has not arrived.'}</p>`;

/** The photos of a case: made anew from what was sent, so nothing in them acts and nothing tells where they were taken. */
export const photosShown = ({id, photos}: CaseWhole): Html =>
	photos.length === 0
		? html`<p class="empty">None was sent.</p>`
		: html`<ul class="photos">${photos.map(
				each =>
					html`<li>${each.url === null ? notSeen(each) : html`<a class="picture" href="${each.url}"><img src="${each.url}" alt="Photo ${each.place + 1}: ${each.shows}" loading="lazy"></a>`}<p>${each.shows} <span class="quiet">${each.report === null ? '' : html`of <code>${each.report}</code>`}</span></p>${usedAgain(each, id)}${each.erased ? '' : html`<p><a href="/desk/cases/${id}/photos/${each.id}">Erase it</a></p>`}</li>`,
			)}</ul>`;
