import {html} from 'hono/html';
import type {DocumentOf} from '../../../shared/documents/contract.ts';
import type {Html} from '../desk-page.ts';

/** Leads to a private document, for whoever may see it. */
export const documentLink = (id: string, words = 'The document'): Html =>
	html`<a href="/desk/documents/${id}">${words}</a>`;

export const sizeOf = (bytes: number): string =>
	bytes < 1 << 20 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`;

/** A document as it can do nothing: a picture in the page, a PDF to be opened in a reader of one's own. */
export const fileShown = ({id, name, kind, bytes, erased}: DocumentOf, is: string): Html =>
	erased
		? html`<p class="wrong">Erased on ${erased.at.slice(0, 10)}: ${erased.why} <span class="quiet">${kind.toUpperCase()}, ${sizeOf(bytes)}. What was decided on it stands; nobody can look at it any more.</span></p>`
		: html`<p><a href="/v1/documents/${id}">${name}</a> <span class="quiet">${kind.toUpperCase()}, ${sizeOf(bytes)}</span></p>
${kind === 'pdf' ? html`<p class="quiet">A PDF is saved and opened in your own reader; here it could not be shown inert.</p>` : html`<a class="picture" href="/v1/documents/${id}"><img src="/v1/documents/${id}" alt="${is}: ${name}" loading="lazy"></a>`}`;

/** Documents of a case, each with what it was filed as. */
export const filesShown = (files: readonly (DocumentOf & {is: string})[]): Html =>
	files.length === 0
		? html`<p class="empty">None was filed.</p>`
		: html`<ul class="files">${files.map(
				file => html`<li>
<p><strong>${file.is}</strong> <span class="quiet">${documentLink(file.id, 'About it')}</span></p>${fileShown(file, file.is)}
<p class="quiet">SHA-256 <code>${file.hash}</code></p></li>`,
			)}</ul>`;
