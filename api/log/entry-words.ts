import {html} from 'hono/html';
import type {LogEntry} from '../../shared/log/contract.ts';
import {isLogKind, logKinds} from '../../shared/log/kinds.ts';

/** What an entry is, in words; a kind that a newer version logged is told by its name. */
export const kindWords = (kind: string): string => (isLogKind(kind) ? logKinds[kind] : kind);

const moments = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC'});
export const moment = (at: string) => html`<time datetime="${at}">${moments.format(new Date(at))} UTC</time>`;

/** Fields of payloads as people call them. What is not listed is told by its name. */
const fieldWords: Readonly<Record<string, string>> = {
	about: 'About',
	answer: 'The seller’s answer',
	as: 'As',
	brand: 'Brand',
	brandName: 'Brand’s name',
	by: 'Decided by',
	decidedAt: 'Decided',
	decision: 'Follows from',
	entry: 'Entry',
	from: 'From',
	issuedAt: 'Given',
	link: 'Where it is told',
	listing: 'Offer',
	outcome: 'Outcome',
	product: 'Product',
	rule: 'Rule',
	seller: 'Seller',
	sellerName: 'Seller’s name',
	territory: 'Holds in',
	until: 'Until',
	why: 'Reason',
};

/** What others wrote: in its own direction, and a link only where it is an address. */
function value(field: string, given: unknown) {
	const text = Array.isArray(given) ? given.join(', ') || 'everywhere' : String(given);
	if (field === 'link' && text.startsWith('https://')) return html`<a href="${text}" rel="noreferrer">${text}</a>`;
	return html`<bdi>${text}</bdi>`;
}

/** What an entry tells, field by field; or that it was erased, when and why. */
export function told({payload, erased}: LogEntry) {
	if (erased)
		return html`<p class="erased">What this entry told was erased on ${moment(erased.at)}.</p><p>Reason: <bdi>${erased.why}</bdi></p>
<p>Its place, kind, time and commitment stay, so the log still shows that there was an entry here, and that nothing was put in its place.</p>`;
	const fields = Object.entries(payload ?? {}).filter(([, given]) => given !== null);
	return html`<dl>${fields.map(([field, given]) => html`<dt>${fieldWords[field] ?? field}</dt><dd>${value(field, given)}</dd>`)}</dl>`;
}
