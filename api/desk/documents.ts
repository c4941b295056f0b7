import {html} from 'hono/html';
import type {Html} from './desk-page.ts';

/** A private document, for whoever may see it. */
export const documentLink = (id: string, words = 'The document'): Html =>
	html`<a href="/v1/documents/${id}">${words}</a>`;

export type ShownFile = {id: string; name: string; kind: string; hash: string; bytes: number};

const sizeOf = (bytes: number): string =>
	bytes < 1 << 20 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`;

/** Documents as they can do nothing: pictures in the page, a PDF to be opened in a reader of one's own. */
export const filesShown = (files: readonly (ShownFile & {is: string})[]): Html =>
	files.length === 0
		? html`<p class="empty">None was filed.</p>`
		: html`<ul class="files">${files.map(
				({id, is, name, kind, hash, bytes}) => html`<li>
<p><strong>${is}</strong> ${documentLink(id, name)} <span class="quiet">${kind.toUpperCase()}, ${sizeOf(bytes)}</span></p>
${kind === 'pdf' ? html`<p class="quiet">A PDF is saved and opened in your own reader; here it could not be shown inert.</p>` : html`<a class="picture" href="/v1/documents/${id}"><img src="/v1/documents/${id}" alt="${is}: ${name}" loading="lazy"></a>`}
<p class="quiet">SHA-256 <code>${hash}</code></p></li>`,
			)}</ul>`;
