import {html} from 'hono/html';
import type {Html} from '../desk-page.ts';

/** Papers that a party of a case sent with its words, as a reviewer may open them. */
export const caseDocuments = (about: string, documents: readonly string[]): Html =>
	html`${documents.map(id => html`<p><a href="/v1/reviews/cases/${about}/documents/${id}">Document <code>${id}</code></a></p>`)}`;
